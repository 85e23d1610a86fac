// SPDX-License-Identifier: GPL-3.0-or-later
// Another language for what this thread draws, while the window goes on in its own: pictures for somebody else.
#pragma once

#include <QString>
#include <memory>

namespace gs::ui {

class LanguageScope {
public:
    explicit LanguageScope(const QString& language); ///< empty: that of the window
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

    /// Once the translators of the window's language are installed.
    static void install();
    struct Words;

private:
    std::unique_ptr<Words> m_words;
    const Words* m_before = nullptr;
};

} // namespace gs::ui
