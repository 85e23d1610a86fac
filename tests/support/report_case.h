// SPDX-License-Identifier: GPL-3.0-or-later
// A report of a shipped example, and what other programs read in a file.
#pragma once

#include <QFile>
#include <QProcess>
#include <QTranslator>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "ui/report/report_file.h"

namespace gs::test {

inline ui::ReportInput reportInput(const char* example) {
    ui::ReportInput input;
    input.catalog = &db::shippedCatalog();
    input.site = buildExample(example, *input.catalog);
    input.view = {lastDate(input.site), LoadCase::Nameplate};
    for (int i = 1; i <= 40; ++i)
        input.history.push_back({i, "Move rack " + std::to_string(i), "2026-03-01T10:00:00Z", i == 40 ? "Second" : ""});
    input.versions = {{1, "First", "2026-02-01T08:30:00Z", 12, false},
                      {2, "Second", "2026-03-01T10:00:00Z", 40, false}};
    input.position = 40;
    return input;
}

inline ui::ReportWish everyChapter() {
    ui::ReportWish wish;
    wish.chapters.clear();
    for (const ui::ReportChapterRow& row : ui::reportChapters()) wish.chapters.insert(row.word);
    return wish;
}

inline QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a program of the system says; empty where it is missing.
inline QString said(const QString& program, const QStringList& arguments) {
    QProcess tool;
    tool.start(program, arguments);
    if (!tool.waitForFinished(60000)) return {};
    return QString::fromUtf8(tool.readAllStandardOutput()).replace(QChar(0xA0), QLatin1Char(' '));
}

/// Chinese for the words of a test, whatever the shipped translation has by now.
class TestWords : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        static const std::map<std::string, QString> words{{"Power supply", QString::fromUtf8("电力供应")},
                                                          {"cooling water", QString::fromUtf8("冷却水")},
                                                          {"Data halls", QString::fromUtf8("数据中心大厅")},
                                                          {"Cooling loops", QString::fromUtf8("冷却水回路")},
                                                          {"Summary", QString::fromUtf8("摘要")}};
        const auto it = words.find(text);
        return it == words.end() ? QString() : it->second;
    }
    bool isEmpty() const override { return false; }
};

} // namespace gs::test
