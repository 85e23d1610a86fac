// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>
#include <utility>

#include "ui/dialogs/form_fields.h"
#include "ui/exchange_files.h"
#include "ui/panels/sentences.h"
#include "ui/render/length_text.h"
#include "ui/render/plan_painter.h"
#include "ui/style.h"
#include "ui/turn_run.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr QSize picture_px(380, 210);
constexpr int mostListed = 4, strip_px = 26;
constexpr std::size_t mostDrawn = 20'000;
constexpr double farAway_m = 10'000; ///< a drawing further from the plan's origin is brought to its middle

bool isDxf(const QString& path) {
    return QFileInfo(path).suffix().compare(QLatin1String("dxf"), Qt::CaseInsensitive) == 0;
}

struct Unit {
    const char* text;
    double metres;
};
constexpr Unit units[] = {{QT_TRANSLATE_NOOP("ImportDialog", "metres"), 1},
                          {QT_TRANSLATE_NOOP("ImportDialog", "millimetres"), 1e-3},
                          {QT_TRANSLATE_NOOP("ImportDialog", "centimetres"), 1e-2},
                          {QT_TRANSLATE_NOOP("ImportDialog", "feet"), 0.3048},
                          {QT_TRANSLATE_NOOP("ImportDialog", "US survey feet"), 1200.0 / 3937},
                          {QT_TRANSLATE_NOOP("ImportDialog", "inches"), 0.0254}};

} // namespace

bool isMapName(const QString& path) {
    static const QStringList endings{"geojson", "json", "dxf"};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

ImportFile readImportFile(const QString& path, const Settings& settings, const Progress& progress) {
    ImportFile file;
    file.path = path;
    file.isDrawing = isDxf(path);
    file.bytes = readExchangeFile(path);
    if (progress) progress(0.1);
    const std::string name = QFileInfo(path).fileName().toStdString();
    const std::string_view text(file.bytes.constData(), static_cast<std::size_t>(file.bytes.size()));
    if (file.isDrawing) file.drawing = readDxf(text, name);
    else file.map = readGeoJson(text, name, settings, partOf(progress, 0.1, 0.99));
    return file;
}

struct ImportDialog::Impl : ImportFile {
    Impl(Document& to, ImportFile file) : ImportFile(std::move(file)), document(to) {}
    Document& document;
    std::array<QComboBox*, placeClasses> as{};
    std::array<std::vector<PlaceAs>, placeClasses> choices;
    QComboBox *unit = nullptr, *place = nullptr;
    QListWidget* layers = nullptr;
    QLabel *picture = nullptr, *facts = nullptr, *left = nullptr, *problem = nullptr;
    QPushButton* ok = nullptr;
    LongWork* work = nullptr;
    TurnRun* turn = nullptr;

    const PlaceMap& shapes() const { return isDrawing ? drawing.map : map; }
    Rect extent() const;
    PlaceChoice choice() const;
    bool comes(const PlaceShape& shape, const PlaceChoice& chosen) const {
        return chosen.as[static_cast<std::size_t>(shape.what)] != PlaceAs::Nothing &&
               (!isDrawing ||
                std::find(chosen.layers.begin(), chosen.layers.end(), shape.layer) != chosen.layers.end());
    }
    /// A preview, not the plan: of many shapes every so manieth, from all over the drawing.
    static std::size_t every(std::size_t count) {
        return std::max<std::size_t>(1, (count + mostDrawn - 1) / mostDrawn);
    }
    std::size_t coming(const PlaceChoice& chosen) const {
        return static_cast<std::size_t>(std::count_if(shapes().shapes.begin(), shapes().shapes.end(),
                                                      [&](const PlaceShape& shape) { return comes(shape, chosen); }));
    }
    QPixmap draw(const Theme& theme, const PlaceChoice& chosen, std::size_t come) const;
    void tell(const QString& sentence) const {
        problem->setText(sentence);
        problem->show();
    }
    Point middle() const {
        const Rect r = extent();
        return {(r.left + r.right) / 2, (r.top + r.bottom) / 2};
    }
};

namespace {

QString classText(PlaceClass which) {
    switch (which) {
    case PlaceClass::Parcel: return ImportDialog::tr("Parcels");
    case PlaceClass::Yard: return ImportDialog::tr("Yards");
    case PlaceClass::Hall: return ImportDialog::tr("Halls");
    case PlaceClass::Building: return ImportDialog::tr("Buildings");
    case PlaceClass::Road: return ImportDialog::tr("Roads");
    case PlaceClass::Water: return ImportDialog::tr("Water");
    case PlaceClass::Area: return ImportDialog::tr("Other areas");
    case PlaceClass::Line: return ImportDialog::tr("Lines");
    case PlaceClass::Point: return ImportDialog::tr("Points and texts");
    }
    return {};
}

QString asText(PlaceAs as) {
    switch (as) {
    case PlaceAs::Nothing: return ImportDialog::tr("left out");
    case PlaceAs::Parcel: return ImportDialog::tr("parcel");
    case PlaceAs::Yard: return ImportDialog::tr("yard");
    case PlaceAs::Hall: return ImportDialog::tr("data hall");
    case PlaceAs::Building: return ImportDialog::tr("building outline of this site");
    case PlaceAs::ExistingBuilding: return ImportDialog::tr("existing building (obstacle)");
    case PlaceAs::Road: return ImportDialog::tr("road");
    case PlaceAs::Water: return ImportDialog::tr("water");
    case PlaceAs::Line: return ImportDialog::tr("reference line");
    case PlaceAs::AreaLabel: return ImportDialog::tr("area with its size");
    case PlaceAs::Note: return ImportDialog::tr("note");
    }
    return {};
}

} // namespace

Rect ImportDialog::Impl::extent() const {
    Rect r;
    bool any = false;
    for (const PlaceShape& shape : shapes().shapes)
        for (const Point& p : shape.points) {
            const Rect one{p.x_m, p.y_m, p.x_m, p.y_m};
            r = any ? r.united(one) : one;
            any = true;
        }
    return r;
}

PlaceChoice ImportDialog::Impl::choice() const {
    PlaceChoice result;
    for (std::size_t i = 0; i < placeClasses; ++i)
        if (as[i]) result.as[i] = choices[i][static_cast<std::size_t>(as[i]->currentIndex())];
    if (!isDrawing) return result;
    for (int i = 0; i < layers->count(); ++i)
        if (layers->item(i)->checkState() == Qt::Checked)
            result.layers.push_back(layers->item(i)->data(Qt::UserRole).toString().toStdString());
    if (result.layers.empty()) result.as.fill(PlaceAs::Nothing);
    if (place->currentIndex() == 1) {
        const Rect site = siteBounds(document.site());
        const Point from = middle();
        result.shift = {(site.left + site.right) / 2 - from.x_m, (site.top + site.bottom) / 2 - from.y_m};
    }
    return result;
}

/// What will come, in grey what will not.
QPixmap ImportDialog::Impl::draw(const Theme& theme, const PlaceChoice& chosen, std::size_t come) const {
    const double dpr = picture ? picture->devicePixelRatioF() : 1;
    QPixmap pixmap(picture_px * dpr);
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(theme.canvas);
    const Viewport view = Viewport::fit(extent(), picture_px, 10);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::size_t everyOne = every(come), everyOther = every(shapes().shapes.size() - come);
    std::size_t ones = 0, others = 0;
    for (const PlaceShape& shape : shapes().shapes) {
        const bool comes = this->comes(shape, chosen);
        if (comes ? ones++ % everyOne != 0 : others++ % everyOther != 0) continue;
        QPolygonF px;
        for (const Point& p : shape.points) px << view.toPixel(p);
        painter.setPen(QPen(comes ? theme.accent : theme.hairline, 1));
        if (shape.kind == PlaceShape::Kind::Ring) painter.drawPolygon(px);
        else if (shape.kind == PlaceShape::Kind::Chain) painter.drawPolyline(px);
        else painter.drawEllipse(px.value(0), 1.5, 1.5);
    }
    return pixmap;
}

ImportDialog::ImportDialog(Document& document, ImportFile file, QWidget* parent)
    : QDialog(parent), m(std::make_unique<Impl>(document, std::move(file))) {
    setObjectName(QStringLiteral("import"));
    setWindowTitle(tr("Import %1").arg(QFileInfo(m->path).fileName()));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    m->picture = new QLabel(this);
    m->picture->setFixedSize(picture_px);
    m->picture->setAccessibleName(tr("Preview"));
    column->addWidget(m->picture);
    m->facts = new QLabel(this);
    m->facts->setObjectName(QStringLiteral("import_facts"));
    m->facts->setWordWrap(true);
    column->addWidget(m->facts);
    if (m->isDrawing) buildDrawing();
    buildMap();
    m->left = new QLabel(this);
    m->left->setObjectName(QStringLiteral("import_left"));
    m->left->setWordWrap(true);
    m->left->setTextFormat(Qt::PlainText);
    column->addWidget(m->left);
    m->problem = new QLabel(this);
    m->problem->setObjectName(QStringLiteral("import_problem"));
    m->problem->setWordWrap(true);
    m->problem->setTextFormat(Qt::PlainText);
    m->problem->hide();
    column->addWidget(m->problem);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    auto* strip = new QWidget(this); // room for how far placing is
    strip->setFixedHeight(strip_px);
    row->addWidget(strip, 1);
    m->work = new LongWork(strip, this);
    connect(m->work, &LongWork::runningChanged, this, [this] { m->ok->setEnabled(!m->work->isRunning()); });
    m->turn = new TurnRun(*m->work, this);
    connect(&m->document, &Document::refused, this,
            [this](const QString& sentence) { m->tell(localSentence(sentence)); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m->ok = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m->ok->setObjectName(QStringLiteral("import_ok"));
    m->ok->setDefault(true);
    row->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

ImportDialog::~ImportDialog() { m->work->stopAndWait(); }

void ImportDialog::reject() {
    if (!m->work->stop()) QDialog::reject();
}

/// A row for each kind of shape there is.
void ImportDialog::buildMap() {
    QFormLayout* form = wishForm();
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    const std::array<int, placeClasses> counts = m->shapes().count();
    const PlaceChoice usual;
    for (std::size_t i = 0; i < placeClasses; ++i) {
        if (counts[i] == 0) continue;
        const auto which = static_cast<PlaceClass>(i);
        std::vector<PlaceAs> list;
        if (which == PlaceClass::Point) list = {PlaceAs::Note, PlaceAs::Nothing};
        else if (which == PlaceClass::Line) list = {PlaceAs::Line, PlaceAs::Nothing};
        else
            list = {PlaceAs::Parcel, PlaceAs::Yard,  PlaceAs::Hall, PlaceAs::Building,  PlaceAs::ExistingBuilding,
                    PlaceAs::Road,   PlaceAs::Water, PlaceAs::Line, PlaceAs::AreaLabel, PlaceAs::Nothing};
        QStringList texts;
        for (const PlaceAs as : list) texts << asText(as);
        QComboBox* box = comboRow(form, QStringLiteral("import_as_") + QLatin1String(placeClassName(which)),
                                  QStringLiteral("%1 (%2)").arg(classText(which)).arg(counts[i]), texts);
        box->setCurrentIndex(static_cast<int>(std::find(list.begin(), list.end(), usual.as[i]) - list.begin()));
        m->choices[i] = std::move(list);
        m->as[i] = box;
        connect(box, &QComboBox::activated, this, &ImportDialog::refresh);
    }
}

void ImportDialog::buildDrawing() {
    QFormLayout* form = wishForm();
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    QStringList texts;
    int current = 0;
    for (int i = 0; i < static_cast<int>(std::size(units)); ++i) {
        texts << tr(units[i].text);
        if (std::abs(units[i].metres - m->drawing.metresPerUnit) < 1e-12) current = i;
    }
    texts[current] += m->drawing.saysUnit ? tr(" (as the file says)") : tr(" (the file does not say)");
    m->unit = comboRow(form, QStringLiteral("import_unit"), tr("Drawn in"), texts);
    m->unit->setCurrentIndex(current);
    connect(m->unit, &QComboBox::activated, this, [this](int index) {
        const std::string_view text(m->bytes.constData(), static_cast<std::size_t>(m->bytes.size()));
        m->drawing = readDxf(text, QFileInfo(m->path).fileName().toStdString(), units[index].metres);
        refresh();
    });
    m->place = comboRow(form, QStringLiteral("import_place"), tr("Comes to"),
                        {tr("where the drawing says"), tr("the middle of the plan")});
    const Point middle = m->middle();
    m->place->setCurrentIndex(std::hypot(middle.x_m, middle.y_m) > farAway_m ? 1 : 0);
    connect(m->place, &QComboBox::activated, this, &ImportDialog::refresh);
    m->layers = new QListWidget(this);
    m->layers->setObjectName(QStringLiteral("import_layers"));
    m->layers->setAccessibleName(tr("Layers"));
    m->layers->setMaximumHeight(130);
    for (const DxfDrawing::Layer& layer : m->drawing.layers) {
        const QString name = QString::fromStdString(layer.name);
        auto* item = new QListWidgetItem(QStringLiteral("%1 (%2)").arg(name).arg(layer.shapes), m->layers);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    form->addRow(tr("Layers"), m->layers);
    connect(m->layers, &QListWidget::itemChanged, this, &ImportDialog::refresh);
}

void ImportDialog::refresh() {
    const Rect extent = m->extent();
    QString facts = tr("%1 × %2").arg(lengthText(extent.width()), lengthText(extent.height()));
    if (!m->isDrawing && !m->document.site().settings().latitude_deg)
        facts += QStringLiteral(" · ") + tr("sets the place of the plan to %1, %2")
                                             .arg(m->map.latitude_deg, 0, 'f', 6)
                                             .arg(m->map.longitude_deg, 0, 'f', 6);
    const PlaceChoice chosen = m->choice();
    const std::size_t come = m->coming(chosen);
    if (const std::size_t one = Impl::every(come); one > 1)
        facts += QStringLiteral(" · ") + tr("drawn here: one shape of %1").arg(one);
    m->facts->setText(facts);
    m->picture->setPixmap(m->draw(activeTheme(), chosen, come));
    QStringList left;
    for (const std::string& sentence : m->shapes().left) {
        if (left.size() == mostListed) {
            left << tr("and %n more", nullptr, static_cast<int>(m->shapes().left.size()) - mostListed);
            break;
        }
        left << QString::fromStdString(sentence);
    }
    m->left->setText(left.join('\n'));
    m->left->setVisible(!left.isEmpty());
    const bool any = std::any_of(m->shapes().shapes.begin(), m->shapes().shapes.end(), [&](const PlaceShape& shape) {
        return chosen.as[static_cast<std::size_t>(shape.what)] != PlaceAs::Nothing;
    });
    m->ok->setEnabled(any && !m->document.isReadOnly());
}

void ImportDialog::import() {
    const auto done = std::make_shared<PlaceImport>();
    std::optional<Document::Turn> turn = m->document.turnToEdit(
        [done, catalog = &m->document.catalog(), shapes = m->shapes(), choice = m->choice()](const Site& site,
                                                                                             const Progress& progress) {
            *done = placeShapes(site, *catalog, shapes, choice, progress);
            return done->change;
        },
        tr("Import %1").arg(QFileInfo(m->path).fileName()));
    if (!turn) return; // the document says why
    m->problem->hide();
    const auto take = [this, done] {
        QString said = tr("%n part(s) placed", nullptr, done->placed);
        if (!done->left.empty())
            said += QStringLiteral(" · ") + tr("%n left out: %1", nullptr, static_cast<int>(done->left.size()))
                                                .arg(QString::fromStdString(done->left.front()));
        emit imported(said, {done->ids.begin(), done->ids.end()});
        accept();
    };
    turn->work = [work = std::move(turn->work)](const Progress& progress) { work(partOf(progress, 0, 0.99)); };
    m->turn->start(std::move(*turn), tr("Placing the shapes of %1").arg(QFileInfo(m->path).fileName()), take,
                   [this](const std::exception& error) { m->tell(localSentence(QString::fromUtf8(error.what()))); });
}

} // namespace gs::ui
