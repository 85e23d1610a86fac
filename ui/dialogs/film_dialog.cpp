// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/film_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "ui/dialogs/form_fields.h"
#include "ui/dialogs/picture_rows.h"

namespace gs::ui {

namespace {

constexpr std::array sizes{QSize{1920, 1080}, QSize{1280, 720}, QSize{2560, 1440}, QSize{3840, 2160}};
constexpr int width_px = 400;

} // namespace

FilmDialog::FilmDialog(const Document& document, const SlideLook& shown, QWidget* parent)
    : QDialog(parent), m_document(document), m_shown(shown) {
    setObjectName(QStringLiteral("film_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Phase film"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    QFormLayout* form = wishForm();
    column->addLayout(form);
    m_view = viewRow(form, shown.view);
    m_overlay = overlayRow(form, shown.config.overlay);
    m_form =
        comboRow(form, QStringLiteral("film_form"), tr("Form"), {tr("Animated WebP"), tr("Folder of numbered PNG")});
    QStringList names;
    for (const QSize size : sizes) names << QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
    m_size = comboRow(form, QStringLiteral("film_size"), tr("Size"), names);
    m_pace = comboRow(form, QStringLiteral("film_pace"), tr("A picture for each"),
                      {tr("Share of the time"), tr("Week"), tr("Month")});
    m_frames = numberRow(form, QStringLiteral("film_frames"), tr("Pictures"), QString(), 2, 2000);
    m_frames->setWhole(true);
    m_frames->setValue(60);
    m_seconds = numberRow(form, QStringLiteral("film_seconds"), tr("Seconds per phase"), QString(), 0.1, 60);
    m_seconds->setValue(2);
    m_theme = themeRow(form, *shown.config.theme);
    m_language = languageRow(form);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("film_note"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setFixedWidth(width_px);
    column->addWidget(m_note);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    column->addLayout(buttons);
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Close"));
    auto* ok = new QPushButton(tr("Export…"));
    ok->setObjectName(QStringLiteral("film_ok"));
    ok->setDefault(true);
    for (QPushButton* button : {cancel, ok}) {
        button->setMinimumHeight(28);
        buttons->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, [this] {
        m_frames->commit();
        m_seconds->commit();
        hide();
        emit filmWanted();
        accept();
    });
    for (QComboBox* box : {m_view, m_pace}) connect(box, &QComboBox::currentIndexChanged, this, &FilmDialog::changed);
    for (NumberField* field : {m_frames, m_seconds})
        connect(field, &NumberField::committed, this, [this, field](double value) {
            field->setValue(value);
            changed();
        });
    changed();
}

bool FilmDialog::isFolder() const { return m_form->currentIndex() == 1; }

FilmWish FilmDialog::wish() const {
    FilmWish wish;
    wish.look = m_shown;
    wish.look.view = viewOf(*m_view);
    if (wish.look.view != m_shown.view) wish.look.options = firstOptions(wish.look.view);
    wish.look.area.reset();
    wish.look.config.overlay = overlayOf(*m_overlay);
    wish.look.config.theme = themeOf(*m_theme);
    wish.size = sizes[static_cast<std::size_t>(std::max(0, m_size->currentIndex()))];
    wish.pace.step = static_cast<FilmPace::Step>(std::max(0, m_pace->currentIndex()));
    wish.pace.frames = static_cast<int>(m_frames->value().value_or(60));
    wish.pace.phase_s = m_seconds->value().value_or(2);
    wish.language = languageOf(*m_language);
    return wish;
}

void FilmDialog::changed() {
    m_overlay->setEnabled(viewOf(*m_view) == SiteView::Plan);
    m_frames->setEnabled(m_pace->currentIndex() == 0);
    const Film film = planFilm(m_document.site(), wish().pace);
    m_note->setText(film.days.size() < 2 ? tr("Nothing on the site has a date: the film would be one picture.")
                                         : tr("%1 pictures from %2 to %3, %4 s.")
                                               .arg(film.days.size())
                                               .arg(QString::fromStdString(formatDate(film.days.front().at)),
                                                    QString::fromStdString(formatDate(film.days.back().at)))
                                               .arg(film.length_s, 0, 'f', 1));
}

} // namespace gs::ui
