// SPDX-License-Identifier: GPL-3.0-or-later
// "New site…": say what you want, see the site and its figures while the numbers change, make it.
#pragma once

#include <QDialog>
#include <functional>
#include <memory>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/generate/wish.h"
#include "core/site/site.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace gs::ui {

class DateEdit;
class KeyValueRow;
class NumberField;
class SitePreview;
struct PreviewedSite;

class NewSiteDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewSiteDialog(const Catalog& catalog, QWidget* parent = nullptr);
    ~NewSiteDialog() override;
    const Wish& wish() const { return m_wish; }
    bool isSettled() const { return m_shown || !m_asked; } ///< no preview is under way

signals:
    void siteMade(const gs::Site& site);
    void emptyWanted();

private:
    QWidget* buildForm();
    QWidget* buildRedundancy();
    QWidget* buildResult();
    QComboBox* choices(QFormLayout* form, const QString& name, const QString& label, const QStringList& texts,
                       const std::function<void(int)>& chosen);
    NumberField* number(QFormLayout* form, const QString& name, const QString& label, const QString& unit,
                        double lowest, double highest, const std::function<void(double)>& entered);
    void setTarget(WishTarget target);
    void showWish();
    void ask();
    std::optional<Wish> m_asked; ///< what the preview shows or is about to; none: what is typed cannot be
    void refuse(const QString& problem);
    void showFigures(bool on);
    void dropClick();
    bool canBeMade() const;
    void show(const std::shared_ptr<const PreviewedSite>& site);
    void make();

    const Catalog& m_catalog;
    Wish m_wish;
    SitePreview* m_preview;
    std::shared_ptr<const PreviewedSite> m_shown; ///< null while the preview of the wish is under way
    bool m_isWanted = false;                      ///< to be made as soon as the preview is there
    std::vector<std::string> m_racks;             ///< types, as the list shows them
    QComboBox *m_target = nullptr, *m_rack = nullptr, *m_power = nullptr, *m_cooling = nullptr, *m_climate = nullptr;
    NumberField *m_amount = nullptr, *m_battery = nullptr, *m_width = nullptr, *m_depth = nullptr;
    DateEdit* m_start = nullptr;
    QLabel *m_picture = nullptr, *m_problem = nullptr, *m_whyBatteries = nullptr;
    KeyValueRow *m_gpus = nullptr, *m_halls = nullptr, *m_it = nullptr, *m_facility = nullptr, *m_pue = nullptr,
                *m_supply = nullptr, *m_phases = nullptr, *m_storage = nullptr, *m_ground = nullptr,
                *m_capital = nullptr, *m_findings = nullptr;
    QPushButton *m_make = nullptr, *m_nearest = nullptr, *m_onLarger = nullptr;
};

} // namespace gs::ui
