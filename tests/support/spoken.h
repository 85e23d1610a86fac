// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stay English in a Chinese window for no good reason: neither data in the language it was recorded in, nor
// names and units that are the same in Chinese.
#pragma once

#include <QRegularExpression>
#include <QSet>

#include "database/catalog_file.h"
#include "database/reference_file.h"
#include "ui/panels/names.h"

namespace gs::test {

class Spoken {
public:
    explicit Spoken(const Site& site) {
        const auto add = [this](const std::string& text) { m_data << QString::fromStdString(text); };
        for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
            if (const Component* c = site.components().at(slot))
                for (const std::string& text : {c->id, c->name, c->text, c->assumed}) add(text);
        for (Slot slot = 0; slot < site.links().slotCount(); ++slot)
            if (const Link* link = site.links().at(slot)) add(link->id);
        for (const auto& type : db::shippedCatalog().types()) m_data << ui::typeName(*type); // with designations
        for (const Climate& climate : db::shippedCatalog().climates()) add(climate.name), add(climate.source);
        const Settings& s = site.settings();
        for (const std::string& text : {s.name, s.place, s.notes, s.house_load_source}) add(text);
        for (const Phase& phase : s.phases) add(phase.name);
        for (const Waiver& waiver : s.waivers) add(waiver.reason);
        m_data.removeAll(QString());
        std::sort(m_data.begin(), m_data.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        m_names = m_data.join(QLatin1Char(' ')) + QStringLiteral(" ANSI IEEE IEC Sch ");
        // Sources stay as they are recorded, standards and schedules of pipes are called so everywhere.
        for (const auto& type : db::shippedCatalog().types()) {
            for (const Quantity& quantity : type->quantities) {
                QString all;
                m_names += ui::sourceTitle(*type, quantity, &all) + QLatin1Char(' ') + all + QLatin1Char(' ');
            }
            for (const auto& [key, text] : type->texts) m_names += QString::fromStdString(text) + QLatin1Char(' ');
            for (const Source& source : type->sources)
                m_names += QString::fromStdString(source.title + ' ' + source.address + ' ');
            m_names +=
                QString::fromStdString(type->note + ' ' + type->name + ' ' + type->vendor + ' ' + type->id + ' ');
        }
        for (const Equivalent& e : db::shippedReference().equivalents)
            m_names += QString::fromStdString(e.why + ' ' + e.source.title + ' ' + e.name + ' ');
        for (const KnownSite& site_ : db::shippedReference().sites)
            m_names += QString::fromStdString(site_.owner + ' ' + site_.name + ' ');
    }

    /// Words of three or more Latin letters that are neither data nor said so in Chinese.
    QStringList englishIn(QString text) const {
        for (const QString& name : m_data) text.remove(name);
        return wordsIn(text);
    }
    /// The same where names are cut, wrapped or painted in pieces: a word of a name is data wherever it stands.
    QStringList englishInPieces(const QString& text) const {
        QStringList found;
        for (const QString& word : wordsIn(text))
            if (!m_names.contains(word)) found << word;
        return found;
    }

private:
    static QStringList wordsIn(QString text) {
        text.remove(QRegularExpression("<[^>]*>"))
            .remove(QRegularExpression("&[a-z]+;"))
            .remove(QRegularExpression("[a-z]+\\.[a-z-]+")); // tags, codes of rules
        static const QRegularExpression word("[A-Za-z]{3,}");
        static const QSet<QString> spoken{
            "GPU",     "PUE",      "FLOP",     "CDU",   "BF16",   "FP8",    "FP4",  "MWh",       "GWh",
            "kWh",     "MVA",      "TFLOP",    "PFLOP", "EFLOP",  "ZFLOP",  "USD",  "Gigasite",  "gsite",
            "Ctrl",    "Shift",    "Esc",      "Home",  "Del",    "Space",  "Alt",  "Backspace", "English",
            "PDF",     "WebP",     "Excel",    "HTML",  "Letter", "dpi",    "Gbit", "Tbit",      "MMscf",
            "scf",     "Modelica", "PNG",      "SVG",   "Enter",  "Switch", "gpm",  "CSV",       "JSON",
            "GeoJSON", "DXF",      "gigasite", "Mvar",  "export", // what is typed as a command
            "days"};                                              // a unit that fields take when it is typed
        QStringList found;
        for (auto it = word.globalMatch(text); it.hasNext();)
            if (const QString w = it.next().captured(); !spoken.contains(w)) found << w;
        return found;
    }
    QStringList m_data; ///< longest first
    QString m_names;
};

} // namespace gs::test
