// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spoken_language.h"

#include <QCoreApplication>
#include <QTranslator>

#include "ui/settings.h"

namespace gs::ui {

struct SpokenLanguage::Words {
    QTranslator program, data;
    static thread_local Words* current;
};
thread_local SpokenLanguage::Words* SpokenLanguage::Words::current = nullptr;

/// Asked before the window's translators; has an answer only on threads that speak for themselves.
class ThreadTranslator : public QTranslator {
public:
    explicit ThreadTranslator(QObject* parent) : QTranslator(parent) {}
    QString translate(const char* context, const char* text, const char* disambiguation, int n) const override {
        const SpokenLanguage::Words* words = SpokenLanguage::Words::current;
        if (!words) return {};
        for (const QTranslator* one : {&words->program, &words->data})
            if (const QString said = one->translate(context, text, disambiguation, n); !said.isNull()) return said;
        return QString::fromUtf8(text); // English is in the sources
    }
    bool isEmpty() const override { return true; } // installing it is no change of the window's language
};

SpokenLanguage::SpokenLanguage(const QString& language) : m_words(std::make_unique<Words>()), m_before(Words::current) {
    // What has no file stays English.
    static_cast<void>(m_words->program.load(QStringLiteral(":/translations/gigasite_%1.qm").arg(language)));
    static_cast<void>(m_words->data.load(QStringLiteral(":/translations/data_%1.qm").arg(language)));
    Words::current = m_words.get();
}

SpokenLanguage::~SpokenLanguage() { Words::current = m_before; }

void SpokenLanguage::prepare() {
    // The last one installed is asked first. Removing one would be told to all windows, so it stays, to be asked in
    // vain.
    static QString asked;
    if (asked == userSettings::language()) return;
    asked = userSettings::language();
    QCoreApplication::installTranslator(new ThreadTranslator(qApp));
}

} // namespace gs::ui
