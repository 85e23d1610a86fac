// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_options.h"

#include <QFileInfo>
#include <QHashFunctions>
#include <algorithm>
#include <charconv>

#include "ui/app.h"
#include "ui/render/overlay.h"

namespace gs::app {

namespace {

/// The row whose word is given with `option`.
template <typename Rows> const auto& rowOf(const Arguments& arguments, const char* option, const Rows& rows) {
    std::vector<const char*> words;
    for (const auto& row : rows) words.push_back(row.word);
    const std::string word = arguments.choice(option, std::move(words));
    return *std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return word == row.word; });
}

} // namespace

ui::SiteView readView(const Arguments& arguments) { return rowOf(arguments, "--view", ui::siteViews()).view; }

ui::Overlay readOverlay(const Arguments& arguments) { return rowOf(arguments, "--overlay", ui::overlayRows).overlay; }

std::string readLanguage(const Arguments& arguments) { return arguments.choice("--lang", {"en", "zh_CN"}); }

ui::UnitSystem readUnits(const Arguments& arguments) {
    return arguments.choice("--units", {"metric", "us"}) == "us" ? ui::UnitSystem::UnitedStates
                                                                 : ui::UnitSystem::Metric;
}

QString siteTitle(const Arguments& arguments, const Site& site) {
    const std::string& name = site.settings().name;
    return name.empty() ? QFileInfo(QString::fromStdString(arguments.word(0))).completeBaseName()
                        : QString::fromStdString(name);
}

const ui::Theme& readTheme(const Arguments& arguments) {
    return arguments.choice("--theme", {"light", "dark"}) == "dark" ? ui::Theme::darkTheme() : ui::Theme::light();
}

QSize readSize(const Arguments& arguments, const char* fallback) {
    constexpr int least = 64, most = 16384;
    const std::string text = arguments.option("--size").value_or(fallback);
    int width = 0, height = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    const bool cross = first.ec == std::errc() && first.ptr != end && *first.ptr == 'x';
    const auto second =
        cross ? std::from_chars(first.ptr + 1, end, height) : std::from_chars_result{end, std::errc::invalid_argument};
    if (second.ec != std::errc() || second.ptr != end || width < least || height < least || width > most ||
        height > most)
        throw arguments.wrong("--size", "'" + oneLine(text, 80) + "' is no picture size",
                              "write WIDTHxHEIGHT in pixels, each from " + std::to_string(least) + " to " +
                                  std::to_string(most));
    return {width, height};
}

void refuseProjectItself(const Arguments& arguments, const QString& out) {
    if (QFileInfo(out).exists() &&
        QFileInfo(out).canonicalFilePath() == QFileInfo(QString::fromStdString(arguments.word(0))).canonicalFilePath())
        throw arguments.wrong("-o", "names the project file itself", "choose another name");
}

PictureApplication::Before::Before() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed();
}

PictureApplication::PictureApplication(const std::string& language) : m_application(m_argc, m_argv) {
    ui::installLanguage(QString::fromStdString(language));
}

} // namespace gs::app
