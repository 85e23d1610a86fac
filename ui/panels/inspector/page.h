// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of the inspector share: the document, one way to edit, rows of a form.
#pragma once

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "core/site/edits.h"
#include "ui/document.h"
#include "ui/selected.h"
#include "ui/widgets/commit_text.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Document& document, QWidget* parent = nullptr);
    /// Shown above the scrolling part; owned by the page's panel.
    virtual QWidget* header() = 0;
    virtual void refresh() = 0;   ///< values again
    virtual void refreshRest() {} ///< those that cost more than a millisecond on a large site
    /// The page can show what is selected without being built anew.
    virtual bool shows() const = 0;
    virtual void editName() {}

signals:
    void refused(const QString& sentence);
    void showIds(const std::vector<std::string>& ids);
    void typeMenuRequested(const QString& typeId, QPoint globalPos); ///< what can be done with a type
    void refreshNeeded();

public:
    using Make = std::function<ChangeSet(const Site&)>;
    /// One edit of the document; the reason when it was refused, else empty.
    QString tryEdit(const QString& text, const Make& make);
    /// The same for an entry in a field: a refusal stands below the field, which keeps its value.
    void edit(CommitEdit* field, const QString& text, const Make& make);
    void edit(CommitText* field, const QString& text, const Make& make);
    void editButton(const QString& text, const Make& make); ///< without a field: refused()
    void select(const std::string& id);
    Document& document() const { return m_document; }
    const Site& site() const { return m_document.site(); }
    /// What was selected when the page was made, in the site as it is now: also for an entry that is committed when
    /// something else is selected already.
    const Selected& selected() const;
    std::vector<std::string> componentIds() const; ///< of it, sorted
    /// The same is selected now.
    bool isSelected() const;

private:
    Document& m_document;
    mutable std::shared_ptr<const Selected> m_selected;
};

/// The header stands above the scroll bar's column: its fields end where those below it end.
inline constexpr int headerRight_px = 24;

/// "Label ………… [field]" with the field at the right; `extra` before it, so that all fields end on one line.
QWidget* formRow(const QString& label, QWidget* field, QWidget* extra = nullptr, int fieldWidth = 132);
NumberField* numberField(const QString& name, const QString& unit);

/// A chain of edits folded into one change.
class Steps {
public:
    explicit Steps(const Site& site) : m_site(site) {}
    const Site& site() const { return m_site; }
    void add(const ChangeSet& more);
    ChangeSet take() { return std::move(m_change); }

private:
    Site m_site;
    ChangeSet m_change;
};

/// Takes all widgets out of a layout; they are gone when control is back in the event loop.
void clearRows(QLayout* layout);

} // namespace gs::ui
