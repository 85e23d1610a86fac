// SPDX-License-Identifier: GPL-3.0-or-later
// Lists inside the inspector: outages of the selection, links of a component.
#pragma once

#include "ui/panels/inspector/page.h"

namespace gs::ui {

class OutageList : public QWidget {
    Q_OBJECT
public:
    explicit OutageList(Page& page, QWidget* parent = nullptr);
    void refresh();

private:
    void rebuild();
    void change(CommitEdit* field, const QString& text, const std::function<void(std::vector<Outage>&)>& how);
    Page& m_page;
    std::vector<Outage> m_shown;
    bool m_mixed = false, m_built = false;
    QVBoxLayout* m_rows;
    ElidedLabel* m_note;
};

/// Links in and out, one block each: other end, length, current, loading; conductor and runs can be changed here.
class LinkList : public Section {
    Q_OBJECT
public:
    LinkList(Page& page, std::string component, QWidget* parent = nullptr);
    void refresh();

private:
    struct Row {
        std::string id;
        KeyValueRow* title;
        KeyValueRow* load;
        LoadBar* bar;
        QToolButton* conductor;
        NumberField* runs;
    };
    void rebuild(const std::vector<std::string>& ids);
    Page& m_page;
    std::string m_component;
    std::vector<std::string> m_ids;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
};

/// "1.21 kA of 1.60 kA · 37.2 m" and the like, whatever the medium has.
QString linkFigures(const Link& link, const LinkResult& result);
/// "1.2 m/s of 2.5 m/s (48 %)".
QString usedText(double used, double limit, const QString& unit, double loading);
/// A button with the name of the conductor that opens the choice of those that fit.
QToolButton* conductorButton(Page& page, const std::vector<std::string>& links);
void refreshConductor(QToolButton* button, const Site& site, const Link& link);

} // namespace gs::ui
