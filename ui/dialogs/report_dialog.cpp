// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/report_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/dialogs/form_fields.h"
#include "ui/language_scope.h"
#include "ui/panels/sentences.h"
#include "ui/prompts.h"
#include "ui/report/report_layout.h"
#include "ui/settings.h"
#include "ui/style.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr int pageWidth_px = 470, wait_ms = 150;
constexpr int farAway_px = 6000; ///< pages further from sight let go of their picture
constexpr std::array templates{ReportTemplate::Engineering, ReportTemplate::Board, ReportTemplate::Permit};
constexpr std::array endings{"pdf", "html", "xlsx"};
constexpr std::array languages{"en", "zh_CN"};

/// A report and its pages, drawn as they are scrolled to. The pages point into the report.
struct Laid {
    Report report;
    LaidReport pages;
    int count() const { return static_cast<int>(pages.pages.size()); }
    QSizeF size_px(int page) const { // of the preview
        const QSizeF size = pages.pages[static_cast<std::size_t>(page)].size;
        return size * (pageWidth_px / size.width());
    }
};

std::shared_ptr<const Laid> layReport(const ReportInput& input, const ReportWish& wish, ReportPaper paper,
                                      const Progress& progress) {
    const LanguageScope language(wish.language);
    auto laid = std::make_shared<Laid>();
    laid->report = makeReport(input, wish, partOf(progress, 0, 0.9));
    laid->pages = layOut(laid->report, paper, partOf(progress, 0.9, 0.99));
    return laid;
}

QImage drawPage(const Laid& laid, int page, double dpr, const QString& words) {
    const LanguageScope language(words);
    const QSizeF size = laid.size_px(page);
    const double scale = size.width() / laid.pages.pages[static_cast<std::size_t>(page)].size.width();
    QImage image((size * dpr).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setWindow(0, 0, 10000, 10000);
    painter.setViewport(0, 0, qRound(10000 * scale), qRound(10000 * scale));
    paintReportPage(painter, laid.report, laid.pages, page, false);
    return image;
}

} // namespace

struct ReportDialog::Impl {
    explicit Impl(const Document& of) : document(of) {}
    const Document& document;
    QComboBox *pattern = nullptr, *paper = nullptr, *language = nullptr, *ending = nullptr;
    QLineEdit* title = nullptr;
    QPushButton *logo = nullptr, *noLogo = nullptr, *ok = nullptr;
    QListWidget* chapters = nullptr;
    QWidget* sheet = nullptr;
    QVBoxLayout* column = nullptr;
    QLabel* said = nullptr;
    QTimer later;
    LongWork* work = nullptr;
    QImage logoImage;
    std::shared_ptr<const Laid> laid; ///< none while it is made
    std::vector<QLabel*> sheets;      ///< of its pages
    QScrollArea* area = nullptr;
    bool isFilling = false;

    /// Distance of a page to what is seen, 0 for one that is.
    int away_px(int page) const {
        const int top = area->verticalScrollBar()->value(), bottom = top + area->viewport()->height();
        const QRect place = sheets[static_cast<std::size_t>(page)]->geometry();
        return std::max({0, top - place.bottom(), place.top() - bottom});
    }
    /// The nearest of those seen, or just out of sight, that is not drawn.
    int nextToDraw() const {
        int next = -1, least = area->viewport()->height();
        for (int i = 0; i < static_cast<int>(sheets.size()); ++i)
            if (sheets[static_cast<std::size_t>(i)]->pixmap().isNull() && away_px(i) < least)
                next = i, least = away_px(i);
        return next;
    }
};

ReportDialog::ReportDialog(const Document& document, QWidget* parent)
    : QDialog(parent), m(std::make_unique<Impl>(document)) {
    setObjectName(QStringLiteral("report"));
    setWindowTitle(tr("Report"));
    m->work = new LongWork(nullptr, this);
    m->later.setSingleShot(true);
    m->later.setInterval(wait_ms);
    connect(&m->later, &QTimer::timeout, this, &ReportDialog::preview);
    build();
    showChapters();
    ask();
}

ReportDialog::~ReportDialog() { m->work->stopAndWait(); }

void ReportDialog::build() {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 16, 20, 16);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(20);
    whole->addLayout(sides, 1);
    QFormLayout* fields = wishForm();
    sides->addLayout(fields);

    QStringList names;
    for (const ReportTemplate pattern : templates) names << reportTemplateName(pattern);
    m->pattern = comboRow(fields, QStringLiteral("report_template"), tr("Template"), names);
    m->title = new QLineEdit(this);
    m->title->setObjectName(QStringLiteral("report_title"));
    m->title->setPlaceholderText(m->document.title());
    m->title->setMaxLength(200);
    m->title->setFixedWidth(formField_px);
    fields->addRow(tr("Title"), m->title);
    auto* logoRow = new QWidget(this);
    logoRow->setFixedWidth(formField_px);
    auto* logos = new QHBoxLayout(logoRow);
    logos->setContentsMargins(0, 0, 0, 0);
    m->logo = new QPushButton(tr("Choose picture…"), this);
    m->logo->setObjectName(QStringLiteral("report_logo"));
    m->noLogo = new QPushButton(tr("None"), this);
    m->noLogo->setObjectName(QStringLiteral("report_no_logo"));
    m->noLogo->setEnabled(false);
    for (QPushButton* button : {m->logo, m->noLogo}) button->setAutoDefault(false);
    logos->addWidget(m->logo, 1);
    logos->addWidget(m->noLogo);
    fields->addRow(tr("Logo"), logoRow);
    m->ending = comboRow(fields, QStringLiteral("report_format"), tr("Format"),
                         {tr("PDF, for paper"), tr("HTML, one file"), tr("Excel workbook, a sheet for each table")});
    auto* others =
        new QLabel(tr("CSV and JSON: gigasite export. GeoJSON and DXF: File > Export map or drawing."), this);
    others->setObjectName(QStringLiteral("report_others"));
    others->setWordWrap(true);
    others->setFont(uiFont(11));
    others->setFixedWidth(formField_px);
    fields->addRow(QString(), others);
    m->paper = comboRow(fields, QStringLiteral("report_paper"), tr("Paper"), {tr("A4"), tr("Letter")});
    m->paper->setCurrentIndex(userSettings::number(QStringLiteral("report/paper"), 0) == 1 ? 1 : 0);
    m->language = comboRow(fields, QStringLiteral("report_language"), tr("Language"),
                           {QStringLiteral("English"), QString::fromUtf8("简体中文")});
    m->language->setCurrentIndex(userSettings::language() == QLatin1String("zh_CN") ? 1 : 0);
    m->chapters = new QListWidget(this);
    m->chapters->setObjectName(QStringLiteral("report_chapters"));
    m->chapters->setAccessibleName(tr("Chapters"));
    m->chapters->setMinimumHeight(250);
    m->chapters->setFixedWidth(formField_px);
    fields->addRow(tr("Chapters"), m->chapters);

    auto* right = new QVBoxLayout;
    sides->addLayout(right, 1);
    auto* area = m->area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("report_preview"));
    area->setAccessibleName(tr("Pages"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumSize(pageWidth_px + 48, 420);
    m->sheet = new QWidget(area);
    m->column = new QVBoxLayout(m->sheet);
    m->column->setContentsMargins(12, 12, 12, 12);
    m->column->setSpacing(12);
    m->column->addStretch(1);
    area->setWidget(m->sheet);
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReportDialog::drawSeen);
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ReportDialog::drawSeen);
    right->addWidget(area, 1);
    m->said = new QLabel(this);
    m->said->setObjectName(QStringLiteral("report_said"));
    m->said->setWordWrap(true);
    m->said->setTextFormat(Qt::PlainText);
    right->addWidget(m->said);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m->ok = buttons->addButton(tr("Create…"), QDialogButtonBox::AcceptRole);
    m->ok->setObjectName(QStringLiteral("report_ok"));
    m->ok->setDefault(true);
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m->pattern, &QComboBox::activated, this, [this] {
        showChapters();
        ask();
    });
    for (QComboBox* box : {m->paper, m->language, m->ending})
        connect(box, &QComboBox::activated, this, &ReportDialog::ask);
    connect(m->title, &QLineEdit::textEdited, this, &ReportDialog::ask);
    connect(m->chapters, &QListWidget::itemChanged, this, [this] {
        if (!m->isFilling) ask();
    });
    connect(m->logo, &QPushButton::clicked, this, &ReportDialog::chooseLogo);
    connect(m->noLogo, &QPushButton::clicked, this, [this] {
        m->logoImage = {};
        m->logo->setText(tr("Choose picture…"));
        m->noLogo->setEnabled(false);
        ask();
    });
    resize(onScreen(*this, {960, 720}));
}

/// Those of the template are ticked.
void ReportDialog::showChapters() {
    m->isFilling = true;
    m->chapters->clear();
    const ReportTemplate pattern = templates[static_cast<std::size_t>(std::max(0, m->pattern->currentIndex()))];
    for (const ReportChapterRow& row : reportChapters()) {
        auto* item = new QListWidgetItem(row.title, m->chapters);
        item->setData(Qt::UserRole, QString::fromStdString(row.word));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(row.isIn(pattern) ? Qt::Checked : Qt::Unchecked);
    }
    m->isFilling = false;
}

void ReportDialog::chooseLogo() {
    const auto path = prompts::openFile(this, tr("Logo"), {tr("Pictures (*.png *.jpg *.jpeg *.svg)")});
    if (!path) return;
    try {
        m->logoImage = readLogo(*path);
        m->logo->setText(QFileInfo(*path).fileName());
        m->noLogo->setEnabled(true);
        ask();
    } catch (const std::exception& error) {
        prompts::tell(this, tr("Logo not taken"), localSentence(QString::fromUtf8(error.what())));
    }
}

ReportInput ReportDialog::input() const {
    ReportInput input;
    input.site = m->document.site();
    input.view = m->document.view();
    input.catalog = &m->document.catalog();
    for (const db::HistoryEntry& entry : m->document.history())
        if (entry.number <= m->document.position()) input.history.push_back(entry);
    input.versions = m->document.versions();
    input.position = m->document.position();
    return input;
}

ReportWish ReportDialog::wish() const {
    ReportWish wish;
    wish.pattern = templates[static_cast<std::size_t>(std::max(0, m->pattern->currentIndex()))];
    wish.chapters.clear();
    for (int i = 0; i < m->chapters->count(); ++i)
        if (const QListWidgetItem* item = m->chapters->item(i); item->checkState() == Qt::Checked)
            wish.chapters.insert(item->data(Qt::UserRole).toString().toStdString());
    wish.title = m->title->text();
    wish.logo = m->logoImage;
    wish.language = QLatin1String(languages[static_cast<std::size_t>(std::max(0, m->language->currentIndex()))]);
    wish.fallbackName = m->document.title().toStdString();
    return wish;
}

ReportForm ReportDialog::form() const {
    ReportForm form;
    form.paper = m->paper->currentIndex() == 1 ? ReportPaper::Letter : ReportPaper::A4;
    return form;
}

QString ReportDialog::ending() const {
    return QLatin1String(endings[static_cast<std::size_t>(std::max(0, m->ending->currentIndex()))]);
}

int ReportDialog::previewPages() const { return m->laid ? m->laid->count() : 0; }

void ReportDialog::write(const ReportInput& input, const ReportWish& wish, const ReportForm& form, const QString& path,
                         const ReportProgress& progress) {
    const LanguageScope language(wish.language);
    writeReport(input, wish, form, path, progress);
}

void ReportDialog::ask() {
    m->laid = nullptr;
    m->work->stop();
    m->paper->setEnabled(m->ending->currentIndex() == 0);
    const bool any = !wish().chapters.empty();
    m->ok->setEnabled(any);
    m->said->setText(any ? tr("Making the preview…") : tr("Tick at least one chapter."));
    if (any) m->later.start();
    else m->later.stop();
}

void ReportDialog::preview() {
    m->work->start(
        tr("Making the preview"),
        [this, input = input(), wish = wish(), paper = form().paper](const Progress& progress) -> LongWork::Finish {
            const auto laid = layReport(input, wish, paper, progress);
            return [this, laid] {
                m->laid = laid;
                showSheets();
                emit previewed();
                drawSeen();
            };
        },
        [this](const std::exception& error) { m->said->setText(localSentence(QString::fromUtf8(error.what()))); });
}

/// White sheets of the right size, each in its place: their pictures follow.
void ReportDialog::showSheets() {
    for (const QLabel* sheet : m->sheets) delete sheet;
    m->sheets.clear();
    for (int i = 0; i < m->laid->count(); ++i) {
        auto* page = new QLabel(m->sheet);
        page->setObjectName(QStringLiteral("report_page_%1").arg(i));
        page->setAutoFillBackground(true);
        QPalette paper;
        paper.setColor(QPalette::Window, Qt::white);
        page->setPalette(paper);
        page->setFixedSize(m->laid->size_px(i).toSize());
        page->setAccessibleName(tr("Page %1").arg(i + 1));
        m->column->insertWidget(i, page, 0, Qt::AlignHCenter);
        m->sheets.push_back(page);
    }
    m->column->activate(); // places are asked for before the next event
    m->sheet->adjustSize();
}

/// One page after the other, those seen first; the window goes on meanwhile.
void ReportDialog::drawSeen() {
    if (!m->laid) return;
    sayPage();
    const int next = m->work->isRunning() ? -1 : m->nextToDraw();
    if (next < 0) return;
    m->work->start(
        tr("Drawing the preview"),
        [this, laid = m->laid, next, dpr = devicePixelRatioF(),
         words = wish().language](const Progress& progress) -> LongWork::Finish {
            progress(0);
            const QImage image = drawPage(*laid, next, dpr, words);
            return [this, laid, next, image] {
                if (laid != m->laid) return;
                m->sheets[static_cast<std::size_t>(next)]->setPixmap(QPixmap::fromImage(image));
                for (int i = 0; i < laid->count(); ++i)
                    if (m->away_px(i) > farAway_px) m->sheets[static_cast<std::size_t>(i)]->clear();
                QTimer::singleShot(0, this, &ReportDialog::drawSeen);
            };
        },
        [this](const std::exception& error) { m->said->setText(localSentence(QString::fromUtf8(error.what()))); });
}

void ReportDialog::sayPage() {
    int seen = 0;
    while (seen + 1 < m->laid->count() && m->away_px(seen) > 0) ++seen;
    m->said->setText(ending() == QLatin1String("pdf")
                         ? tr("Page %1 of %2").arg(seen + 1).arg(m->laid->count())
                         : tr("The same content as on these pages, in the form of the file."));
}

void ReportDialog::done(int result) {
    m->later.stop();
    m->work->stop();
    userSettings::setNumber(QStringLiteral("report/paper"), m->paper->currentIndex());
    QDialog::done(result);
}

} // namespace gs::ui
