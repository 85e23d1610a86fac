// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/start_page.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/examples/examples.h"
#include "ui/document.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/start/site_card.h"
#include "ui/start/thumbnails.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int gap_px = 16;
constexpr int side_px = 40;
constexpr int mostFiles = 12;

/// Examples in the words of the chosen language; the core's English names are the keys.
QString exampleName(const Example& example) { return QCoreApplication::translate("gs::Example", example.name.c_str()); }
QString exampleSummary(const Example& example) {
    return QCoreApplication::translate("gs::Example", example.summary.c_str());
}

QStringList untitledFiles() {
    QStringList paths;
    for (const QFileInfo& info :
         QDir(Document::untitledFolder()).entryInfoList({QStringLiteral("*.gsite")}, QDir::Files, QDir::Time))
        paths << info.absoluteFilePath();
    return paths.mid(0, mostFiles);
}

} // namespace

StartPage::StartPage(const Catalog& catalog, QWidget* parent)
    : QWidget(parent), m_catalog(catalog), m_thumbnails(new Thumbnails(catalog, this)), m_heading(new QLabel),
      m_lead(new QLabel), m_footer(new QLabel), m_new(new QPushButton), m_open(new QPushButton) {
    setObjectName(QStringLiteral("start_page"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(side_px, 28, side_px, 28);
    column->setSpacing(12);
    m_heading->setFont(uiFont(24, true));
    m_lead->setForegroundRole(QPalette::PlaceholderText);
    m_footer->setForegroundRole(QPalette::PlaceholderText);
    m_footer->setFont(uiFont(11));
    m_new->setObjectName(QStringLiteral("verb_new"));
    m_new->setIcon(themedIcon(QStringLiteral("new")));
    m_open->setObjectName(QStringLiteral("verb_open"));
    m_open->setIcon(themedIcon(QStringLiteral("open")));
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(8);
    for (QPushButton* verb : {m_new, m_open}) {
        verb->setMinimumHeight(32);
        verb->setAutoDefault(true);
        verbs->addWidget(verb);
    }
    verbs->addStretch(1);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addLayout(verbs);
    m_examples = makeSection(column);
    m_recent = makeSection(column);
    m_untitled = makeSection(column);
    column->addStretch(1);
    column->addWidget(m_footer);
    scroll->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_new, &QPushButton::clicked, this, &StartPage::newSite);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_thumbnails, &Thumbnails::ready, this, &StartPage::picture);
    fillExamples();
    retranslate();
    refresh();
}

StartPage::~StartPage() = default;

StartPage::Section StartPage::makeSection(QVBoxLayout* column) {
    Section section{new QLabel, new QWidget, nullptr, {}};
    section.title->setFont(uiFont(16, true));
    section.grid = new QGridLayout(section.box);
    section.grid->setContentsMargins(0, 0, 0, 8);
    section.grid->setSpacing(gap_px);
    column->addSpacing(6);
    column->addWidget(section.title);
    column->addWidget(section.box);
    return section;
}

void StartPage::fillExamples() {
    for (const Example& example : examples()) {
        const QString id = QString::fromStdString(example.id);
        auto* card = new SiteCard(m_examples.box);
        card->setObjectName(QStringLiteral("example_") + id);
        card->setMark(id == QLatin1String("empty") ? QStringLiteral("new") : QStringLiteral("plan"));
        connect(card, &SiteCard::clicked, this, [this, id] { emit exampleChosen(id); });
        m_examples.cards << card;
        m_cards.insert(id, card);
    }
}

void StartPage::fillFiles(Section& section, const QStringList& paths, bool untitled) {
    for (SiteCard* card : section.cards) {
        m_cards.remove(m_cards.key(card));
        card->deleteLater();
    }
    section.cards.clear();
    for (const QString& path : paths) {
        const QFileInfo info(path);
        auto* card = new SiteCard(section.box);
        card->setObjectName((untitled ? QStringLiteral("untitled_") : QStringLiteral("recent_")) +
                            info.completeBaseName());
        card->setMark(QStringLiteral("plan"));
        const QString when = QLocale().toString(info.lastModified(), QLocale::ShortFormat);
        card->setTitle(untitled ? tr("Untitled") : info.completeBaseName());
        card->setLine(untitled ? when : QDir::toNativeSeparators(path));
        card->setRemovable(untitled ? tr("Delete…") : tr("Remove from this list"));
        connect(card, &SiteCard::clicked, this, [this, path] { emit fileChosen(path); });
        connect(
            card, &SiteCard::removeRequested, this,
            [this, path, untitled] {
                if (untitled) {
                    const QString question = tr("Delete this untitled site for good? It has no other copy.");
                    if (prompts::choose(this, tr("Delete site"), question, {tr("Delete")}) != 0) return;
                    QFile::remove(path);
                } else {
                    userSettings::removeRecentFile(path);
                }
                refresh();
            },
            Qt::QueuedConnection);
        card->show();
        section.cards << card;
        m_cards.insert(path, card);
    }
    section.title->setVisible(!paths.isEmpty());
    section.box->setVisible(!paths.isEmpty());
}

void StartPage::refresh() {
    const QStringList untitled = untitledFiles();
    QStringList recent = userSettings::recentFiles();
    recent.removeIf([](const QString& path) { return path.startsWith(Document::untitledFolder()); });
    fillFiles(m_recent, recent, false);
    fillFiles(m_untitled, untitled, true);
    m_columns = 0;
    arrangeAll();
    m_stale = true;
    if (isVisible()) requestPictures();
}

void StartPage::requestPictures() {
    if (!isVisible()) return; // a site was opened meanwhile: its first picture has the processor and the memory
    if (!std::exchange(m_stale, false)) return;
    const QSize pixels = SiteCard::pictureSize * devicePixelRatioF();
    const bool dark = activeTheme().dark;
    for (const Example& example : examples())
        if (example.id != "empty") m_thumbnails->requestExample(QString::fromStdString(example.id), pixels, dark);
    for (const Section* section : {&m_recent, &m_untitled})
        for (SiteCard* card : section->cards) m_thumbnails->requestFile(m_cards.key(card), pixels, dark);
}

void StartPage::picture(const QString& idOrPath, const SitePicture& picture) {
    SiteCard* card = m_cards.value(idOrPath);
    if (!card) return;
    card->setPicture(picture.image);
    const bool isFile = idOrPath.endsWith(QLatin1String(".gsite"));
    if (!picture.problem.isEmpty()) card->setLine(picture.problem);
    if (!isFile || !picture.problem.isEmpty()) return;
    if (!picture.name.isEmpty()) card->setTitle(picture.name);
    if (!picture.figures.isEmpty() && m_untitled.cards.contains(card))
        card->setLine(QLocale().toString(QFileInfo(idOrPath).lastModified(), QLocale::ShortFormat) +
                      QStringLiteral(" · ") + picture.figures);
}

void StartPage::retranslate() {
    m_heading->setText(tr("Gigasite"));
    m_lead->setText(
        tr("Design gigawatt AI clusters on a plan to scale; power, cooling and cost follow while you draw."));
    m_footer->setText(
        tr("Drop a .gsite file on this window to open it. Every change is saved at once; closing never asks."));
    m_new->setText(tr("New site…"));
    m_open->setText(tr("Open…"));
    m_examples.title->setText(tr("Examples"));
    m_recent.title->setText(tr("Recent"));
    m_untitled.title->setText(tr("Untitled"));
    for (const Example& example : examples()) {
        SiteCard* card = m_cards.value(QString::fromStdString(example.id));
        card->setTitle(exampleName(example));
        card->setLine(exampleSummary(example));
    }
}

void StartPage::arrange(Section& section, int columns) {
    for (int i = 0; i < section.cards.size(); ++i) section.grid->addWidget(section.cards[i], i / columns, i % columns);
    for (int c = 0; c < 12; ++c) section.grid->setColumnStretch(c, c == columns ? 1 : 0);
}

void StartPage::arrangeAll() {
    const int columns = std::clamp((width() - 2 * side_px + gap_px - 14) / (SiteCard::cardSize.width() + gap_px), 1, 8);
    if (columns == m_columns) return;
    m_columns = columns;
    for (Section* section : {&m_examples, &m_recent, &m_untitled}) arrange(*section, columns);
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeAll();
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The window is painted first; pictures come in as they are ready.
    QMetaObject::invokeMethod(this, &StartPage::requestPictures, Qt::QueuedConnection);
}

void StartPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_thumbnails->drop()) m_stale = true;
}

void StartPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        m_stale = true;
        if (isVisible()) requestPictures();
    }
    QWidget::changeEvent(event);
}

} // namespace gs::ui
