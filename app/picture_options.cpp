// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_options.h"

#include <QFileInfo>
#include <QHashFunctions>
#include <charconv>

#include "ui/app.h"

namespace gs::app {

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
