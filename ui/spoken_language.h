// SPDX-License-Identifier: GPL-3.0-or-later
// While one lives, its thread speaks another language than the window: a report in English out of a Chinese window.
#pragma once

#include <QString>
#include <memory>

namespace gs::ui {

class SpokenLanguage {
public:
    /// "en", "zh_CN". Call prepare() on the window's thread first, once after each change of its language.
    explicit SpokenLanguage(const QString& language);
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage&) = delete;
    SpokenLanguage& operator=(const SpokenLanguage&) = delete;
    static void prepare();

private:
    struct Words;
    std::unique_ptr<Words> m_words;
    Words* m_before;
    friend class ThreadTranslator;
};

} // namespace gs::ui
