// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language_scope.h"

#include <QCoreApplication>
#include <QTranslator>

namespace gs::ui {

struct LanguageScope::Words {
    QTranslator program, data;
};

namespace {

thread_local const LanguageScope::Words* current = nullptr;

/// Asked before the translators of the window; says nothing on threads without a scope.
class ThreadTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override {
        if (!current) return {};
        for (const QTranslator* words : {&current->program, &current->data})
            if (const QString said = words->translate(context, source, disambiguation, n); !said.isNull()) return said;
        return QString::fromUtf8(source); // English is in the sources
    }
};

} // namespace

LanguageScope::LanguageScope(const QString& language) : m_before(current) {
    if (language.isEmpty()) return;
    m_words = std::make_unique<Words>();
    // What is missing stays empty: then the sources speak.
    if (!m_words->program.load(QStringLiteral(":/translations/gigasite_%1.qm").arg(language)))
        qInfo("no words of the program in this language");
    if (!m_words->data.load(QStringLiteral(":/translations/data_%1.qm").arg(language)) &&
        language != QLatin1String("en"))
        qInfo("no names of the catalog in this language");
    current = m_words.get();
}

LanguageScope::~LanguageScope() { current = m_before; }

void LanguageScope::install() {
    static auto* translator = new ThreadTranslator; // never deleted, like those of the window
    QCoreApplication::removeTranslator(translator);
    QCoreApplication::installTranslator(translator);
}

} // namespace gs::ui
