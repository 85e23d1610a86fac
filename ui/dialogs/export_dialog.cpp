// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/dialogs/form_fields.h"
#include "ui/dialogs/picture_rows.h"
#include "ui/present/slide_painter.h"
#include "ui/render/picture_file.h"
#include "ui/settings.h"

namespace gs::ui {

namespace {

constexpr QSize preview_px(560, 400);
constexpr int rest_ms = 150;
struct Preset {
    QSize size_px;
    const char* name; // source text; null: the numbers alone
};
constexpr std::array presets{
    Preset{{2400, 1500}, nullptr},
    Preset{{1920, 1080}, QT_TRANSLATE_NOOP("gs::ui::ExportDialog", "Full HD")},
    Preset{{3840, 2160}, QT_TRANSLATE_NOOP("gs::ui::ExportDialog", "4K")},
    Preset{{7680, 4320}, QT_TRANSLATE_NOOP("gs::ui::ExportDialog", "8K")},
    Preset{{4961, 3508}, QT_TRANSLATE_NOOP("gs::ui::ExportDialog", "A3 across, 300 dpi")},
    Preset{{9933, 7016}, QT_TRANSLATE_NOOP("gs::ui::ExportDialog", "A1 across, 300 dpi")},
    Preset{{16384, 9216}, QT_TRANSLATE_NOOP("gs::ui::ExportDialog", "Largest 16 : 9")},
};
enum TextSize { Normal, Large, Fine };
constexpr const char* endings[] = {"png", "svg", "pdf"};
const QString memory = QStringLiteral("export_picture");

} // namespace

struct ExportDialog::Snapshot {
    explicit Snapshot(const Catalog& catalog) : engine(catalog) {}
    Site site;
    View view;
    Engine engine;
    bool isComputed = false;
};

ExportDialog::ExportDialog(Document& document, const PictureWish& shown, QWidget* parent)
    : QDialog(parent), m_document(document), m_shown(shown), m_snapshot(std::make_shared<Snapshot>(document.catalog())),
      m_work(nullptr) {
    setObjectName(QStringLiteral("export_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export picture"));
    m_snapshot->site = document.site();
    m_snapshot->view = document.view();
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest_ms);
    connect(&m_timer, &QTimer::timeout, this, &ExportDialog::preview);
    build();
    changed();
}

ExportDialog::~ExportDialog() { m_work.stopAndWait(); }

void ExportDialog::build() {
    const QVariantMap last = userSettings::values(memory);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 16, 20, 16);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    whole->addLayout(row, 1);
    auto* left = new QVBoxLayout;
    m_preview = new QLabel;
    m_preview->setObjectName(QStringLiteral("export_preview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setMinimumSize(preview_px);
    m_preview->setAlignment(Qt::AlignCenter);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("export_note"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAlignment(Qt::AlignCenter);
    left->addWidget(m_preview, 1);
    left->addWidget(m_note);
    row->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    row->addLayout(right);
    QFormLayout* form = wishForm();
    right->addLayout(form);
    m_view = viewRow(form, m_shown.view);
    m_overlay = overlayRow(form, m_shown.how.config.overlay);
    QStringList sizes;
    for (const Preset& preset : presets) {
        const QString pixels = QStringLiteral("%1 × %2").arg(preset.size_px.width()).arg(preset.size_px.height());
        sizes << (preset.name ? QStringLiteral("%1 · %2").arg(tr(preset.name), pixels) : pixels);
    }
    m_size = comboRow(form, QStringLiteral("export_size"), tr("Size"), sizes << tr("Other size"));
    const auto number = [&](NumberField*& field, const char* name, const QString& label) {
        field = numberRow(form, QLatin1String(name), label, QString(), smallestPicture_px, largestPicture_px);
        field->setWhole(true);
        connect(field, &NumberField::committed, this, [this, at = field](double px) {
            at->setValue(px);
            m_size->setCurrentIndex(m_size->count() - 1);
            changed();
        });
    };
    number(m_width, "export_width", tr("Width, px"));
    number(m_height, "export_height", tr("Height, px"));
    m_text = comboRow(form, QStringLiteral("export_text"), tr("Text and lines"),
                      {tr("Readable"), tr("Large"), tr("Fine: most detail")});
    m_format = comboRow(form, QStringLiteral("export_format"), tr("Form"),
                        {tr("PNG picture"), tr("SVG drawing"), tr("PDF page with figures")});
    m_theme = themeRow(form, *m_shown.how.config.theme);
    m_language = languageRow(form);
    auto* ticks = new QGridLayout;
    ticks->setVerticalSpacing(4);
    right->addSpacing(8);
    right->addLayout(ticks);
    int tickNumber = 0;
    const auto tick = [&](QCheckBox*& box, const char* name, const QString& text, bool on) {
        box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setChecked(on);
        ticks->addWidget(box, tickNumber / 2, tickNumber % 2);
        ++tickNumber;
        connect(box, &QCheckBox::toggled, this, &ExportDialog::changed);
    };
    const auto was = [&](const char* name) { return last.value(QLatin1String(name), true).toBool(); };
    tick(m_title, "export_title", tr("Title and figures"), was("title"));
    tick(m_labels, "export_labels", tr("Names"), m_shown.how.config.labels);
    tick(m_legend, "export_legend", tr("Legend"), was("legend"));
    tick(m_links, "export_links", tr("Links"), m_shown.how.config.links);
    tick(m_scale, "export_scale", tr("Scale and north"), was("scale"));
    tick(m_marks, "export_marks", tr("Warning marks"), was("marks"));
    tick(m_transparent, "export_transparent", tr("Transparent ground"), false);
    right->addStretch(1);
    auto* buttons = new QHBoxLayout;
    whole->addSpacing(8);
    whole->addLayout(buttons);
    const auto button = [&](const char* name, const QString& text) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setMinimumHeight(28);
        buttons->addWidget(made);
        return made;
    };
    QPushButton* copy = button("export_copy", tr("Copy"));
    copy->setToolTip(tr("The picture into the clipboard"));
    buttons->addStretch(1);
    QPushButton* cancel = button("export_cancel", tr("Close"));
    QPushButton* ok = button("export_ok", tr("Export…"));
    ok->setDefault(true);
    copy->setAutoDefault(false);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    // What is being typed counts.
    const auto take = [this] {
        m_width->commit();
        m_height->commit();
        remember();
    };
    connect(copy, &QPushButton::clicked, this, [this, take] {
        take();
        emit copyWanted();
    });
    connect(ok, &QPushButton::clicked, this, [this, take] {
        take();
        m_work.stopAndWait();
        hide();
        emit exportWanted();
        accept();
    });
    m_size->setCurrentIndex(std::clamp(last.value(QStringLiteral("size"), 0).toInt(), 0, m_size->count() - 1));
    m_width->setValue(last.value(QStringLiteral("width"), 2400).toDouble());
    m_height->setValue(last.value(QStringLiteral("height"), 1500).toDouble());
    m_text->setCurrentIndex(std::clamp(last.value(QStringLiteral("text"), 0).toInt(), 0, 2));
    m_format->setCurrentIndex(std::clamp(last.value(QStringLiteral("format"), 0).toInt(), 0, 2));
    takePreset();
    connect(m_size, &QComboBox::activated, this, [this] {
        takePreset();
        changed();
    });
    for (QComboBox* box : {m_view, m_overlay, m_text, m_format, m_theme, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
}

void ExportDialog::takePreset() {
    const int chosen = m_size->currentIndex();
    if (chosen < 0 || chosen >= static_cast<int>(presets.size())) return;
    m_width->setValue(presets[static_cast<std::size_t>(chosen)].size_px.width());
    m_height->setValue(presets[static_cast<std::size_t>(chosen)].size_px.height());
}

QString ExportDialog::ending() const { return QLatin1String(endings[std::max(0, m_format->currentIndex())]); }

PictureWish ExportDialog::wish() const {
    PictureWish wish = m_shown;
    wish.view = viewOf(*m_view);
    if (wish.view != m_shown.view) wish.options = firstOptions(wish.view);
    wish.how.size = {static_cast<int>(m_width->value().value_or(2400)),
                     static_cast<int>(m_height->value().value_or(1500))};
    switch (m_text->currentIndex()) {
    case Large: wish.how.scale = readableScale(wish.how.size, {1000, 562}); break;
    case Fine: wish.how.scale = 1; break;
    default: wish.how.scale = readableScale(wish.how.size); break;
    }
    wish.how.config.theme = themeOf(*m_theme);
    wish.how.config.overlay = overlayOf(*m_overlay);
    wish.how.config.labels = m_labels->isChecked();
    wish.how.config.links = m_links->isChecked();
    wish.how.config.marks = m_marks->isChecked();
    wish.how.parts = {m_title->isChecked(), m_legend->isChecked(), m_scale->isChecked()};
    wish.how.transparent = m_transparent->isChecked();
    wish.language = languageOf(*m_language);
    return wish;
}

void ExportDialog::changed() {
    const bool isPlan = viewOf(*m_view) == SiteView::Plan;
    for (QWidget* of :
         {static_cast<QWidget*>(m_overlay), static_cast<QWidget*>(m_labels), static_cast<QWidget*>(m_links),
          static_cast<QWidget*>(m_marks), static_cast<QWidget*>(m_legend), static_cast<QWidget*>(m_scale)})
        of->setEnabled(isPlan);
    m_timer.start();
}

void ExportDialog::preview() {
    m_work.stop();
    PictureWish wish = this->wish();
    const QSize whole = wish.how.size;
    m_note->setText(tr("%1 × %2 px").arg(whole.width()).arg(whole.height()));
    // The same layout, made small.
    const double ratio = devicePixelRatioF();
    wish.how.size = QSizeF(whole).scaled(QSizeF(preview_px) * ratio, Qt::KeepAspectRatio).toSize();
    wish.how.scale *= static_cast<double>(wish.how.size.width()) / whole.width();
    const auto show = [this, ratio](QImage image) {
        image.setDevicePixelRatio(ratio);
        m_preview->setPixmap(QPixmap::fromImage(image));
    };
    m_work.start(
        QString(),
        [wish, show, snapshot = m_snapshot](const Progress& progress) -> LongWork::Finish {
            if (!snapshot->isComputed) snapshot->engine.compute(snapshot->site, snapshot->view);
            snapshot->isComputed = true;
            progress(0.3);
            const QImage image = wishImage(snapshot->engine, wish, partOf(progress, 0.3, 0.99));
            return [=] { show(image); };
        },
        [this](const std::exception&) { m_preview->setText(tr("No preview")); });
}

void ExportDialog::remember() const {
    userSettings::setValues(memory, {{QStringLiteral("size"), m_size->currentIndex()},
                                     {QStringLiteral("width"), m_width->value().value_or(2400)},
                                     {QStringLiteral("height"), m_height->value().value_or(1500)},
                                     {QStringLiteral("text"), m_text->currentIndex()},
                                     {QStringLiteral("format"), m_format->currentIndex()},
                                     {QStringLiteral("title"), m_title->isChecked()},
                                     {QStringLiteral("legend"), m_legend->isChecked()},
                                     {QStringLiteral("scale"), m_scale->isChecked()},
                                     {QStringLiteral("marks"), m_marks->isChecked()}});
}

} // namespace gs::ui
