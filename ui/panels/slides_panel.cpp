// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/slides_panel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/document.h"
#include "ui/panels/panel_column.h"
#include "ui/panels/slide_list.h"
#include "ui/present/slide_maker.h"
#include "ui/widgets/commit_edit.h"
#include "ui/widgets/commit_text.h"

namespace gs::ui {

namespace {

constexpr int fields_px = 320, rest_ms = 500;

} // namespace

struct SlidesPanel::Impl {
    Document* document = nullptr;
    RenderConfig config;
    SlideList* list = nullptr;
    QLabel* empty = nullptr;
    CommitEdit* name = nullptr;
    CommitText* note = nullptr;
    QPushButton *add = nullptr, *replace = nullptr, *remove = nullptr, *back = nullptr, *film = nullptr,
                *present = nullptr;
    std::unique_ptr<SlideMaker> maker;
    QTimer rest;
    bool stale = true, filling = false;
    std::optional<std::pair<int, db::Slide>> deleted; ///< the last one, while it can be brought back

    std::vector<db::Slide> slides() const { return document ? document->slides() : std::vector<db::Slide>(); }
    int current() const { return list->currentRow(); }

    void fill(const SlidesPanel* q) {
        stale = !q->isVisible();
        if (stale) return;
        filling = true;
        const int row = current();
        QHash<QString, QImage> known; // stands until the new one is there
        for (int i = 0; i < list->count(); ++i)
            known.insert(list->item(i)->text(), list->item(i)->data(SlideList::imageRole).value<QImage>());
        list->clear();
        for (const db::Slide& slide : slides()) {
            auto* item = new QListWidgetItem(QString::fromStdString(slide.name), list);
            item->setData(SlideList::imageRole, known.value(item->text()));
            item->setToolTip(QString::fromStdString(slide.note));
        }
        filling = false;
        list->setCurrentRow(std::clamp(row, list->count() > 0 ? 0 : -1, list->count() - 1));
        showFields();
        wantThumbnails();
    }

    void showFields() {
        const bool writable = document && !document->isReadOnly();
        const auto all = slides();
        const int row = current();
        const bool some = row >= 0 && row < static_cast<int>(all.size());
        name->setShown(some ? QString::fromStdString(all[static_cast<std::size_t>(row)].name) : QString());
        note->setShown(some ? QString::fromStdString(all[static_cast<std::size_t>(row)].note) : QString());
        for (QWidget* field : {static_cast<QWidget*>(name), static_cast<QWidget*>(note), static_cast<QWidget*>(replace),
                               static_cast<QWidget*>(remove)})
            field->setEnabled(some && writable);
        add->setEnabled(writable);
        back->setVisible(deleted.has_value() && writable);
        present->setEnabled(document);
        film->setEnabled(document);
        empty->setVisible(all.empty());
        list->setVisible(!all.empty());
    }

    void wantThumbnails() {
        if (!maker) return;
        maker->setSite(document->site());
        int row = 0;
        for (const db::Slide& slide : slides())
            maker->want(row++, lookOf(slide, config, document->title()), SlideList::thumbnail_px * 2);
    }

    bool change(const std::function<void(std::vector<db::Slide>&)>& edit) {
        std::vector<db::Slide> all = slides();
        edit(all);
        return document->setSlides(all);
    }
    template <typename Set> void changeCurrent(Set set) {
        const int row = current();
        if (row >= 0) change([&](std::vector<db::Slide>& all) { set(all.at(static_cast<std::size_t>(row))); });
    }

    void move(int from, int to) {
        if (from < 0 || to < 0 || to >= list->count()) return;
        const bool isDone = change([&](std::vector<db::Slide>& all) {
            const auto at = [&](int row) { return all.begin() + row; };
            if (from < to) std::rotate(at(from), at(from + 1), at(to + 1));
            else std::rotate(at(to), at(from), at(from + 1));
        });
        if (isDone) list->setCurrentRow(to);
    }
    void moveBy(int steps) { move(current(), current() + steps); }

    void removeCurrent() {
        const int row = current();
        if (row < 0 || document->isReadOnly()) return;
        const db::Slide gone = slides().at(static_cast<std::size_t>(row));
        auto before = std::exchange(deleted, std::pair(row, gone));
        if (!change([&](std::vector<db::Slide>& all) { all.erase(all.begin() + row); })) deleted = std::move(before);
    }

    void bringBack() {
        if (!deleted) return;
        const auto gone = *std::exchange(deleted, std::nullopt);
        const bool isDone = change([&](std::vector<db::Slide>& all) {
            const auto at = std::min<std::ptrdiff_t>(gone.first, static_cast<std::ptrdiff_t>(all.size()));
            all.insert(all.begin() + at, gone.second);
        });
        if (isDone) list->setCurrentRow(gone.first);
        else deleted = gone;
    }
};

SlidesPanel::SlidesPanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    auto* layout = panelColumn(*this, QStringLiteral("slides"), 6, 4);
    auto* bar = panelBar(*layout, 10, 6);
    const auto button = [&](QPushButton*& made, const char* name) {
        made = new QPushButton;
        made->setObjectName(QLatin1String(name));
        bar->addWidget(made);
    };
    button(m->add, "slide_add");
    button(m->replace, "slide_replace");
    button(m->remove, "slide_delete");
    button(m->back, "slide_back");
    bar->addStretch(1);
    button(m->film, "slide_film");
    button(m->present, "slide_present");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 10, 8);
    row->setSpacing(8);
    layout->addLayout(row, 1);
    m->empty = new QLabel;
    m->empty->setObjectName(QStringLiteral("slides_empty"));
    m->empty->setAlignment(Qt::AlignCenter);
    m->empty->setWordWrap(true);
    m->list = new SlideList;
    m->list->setObjectName(QStringLiteral("slide_list"));
    m->list->installEventFilter(this);
    row->addWidget(m->empty, 1);
    row->addWidget(m->list, 1);
    auto* fields = new QVBoxLayout;
    m->name = new CommitEdit;
    m->name->setObjectName(QStringLiteral("slide_name"));
    m->name->setFixedWidth(fields_px);
    m->note = new CommitText;
    m->note->setObjectName(QStringLiteral("slide_note"));
    m->note->setFixedWidth(fields_px);
    fields->addWidget(m->name);
    fields->addWidget(m->note);
    fields->addStretch(1);
    row->addLayout(fields);

    connect(m->add, &QPushButton::clicked, this, &SlidesPanel::addRequested);
    connect(m->replace, &QPushButton::clicked, this, [this] {
        if (m->current() >= 0) emit replaceRequested(m->current());
    });
    connect(m->remove, &QPushButton::clicked, this, [this] { m->removeCurrent(); });
    connect(m->back, &QPushButton::clicked, this, [this] { m->bringBack(); });
    connect(m->film, &QPushButton::clicked, this, &SlidesPanel::filmRequested);
    connect(m->present, &QPushButton::clicked, this, [this] { emit presentRequested(std::max(0, m->current())); });
    connect(m->list, &QListWidget::itemActivated, this, [this] { emit presentRequested(m->current()); });
    connect(m->list, &QListWidget::currentRowChanged, this, [this] {
        if (!m->filling) m->showFields();
    });
    connect(m->list, &SlideList::moved, this, [this](int from, int to) { m->move(from, to); });
    connect(m->name, &CommitEdit::submitted, this, [this](const QString& text) {
        if (text.isEmpty()) return m->name->refuse(tr("A slide has a name"));
        m->changeCurrent([&](db::Slide& slide) { slide.name = text.toStdString(); });
    });
    connect(m->note, &CommitText::submitted, this, [this](const QString& text) {
        m->changeCurrent([&](db::Slide& slide) { slide.note = text.toStdString(); });
    });
    m->rest.setSingleShot(true);
    m->rest.setInterval(rest_ms);
    connect(&m->rest, &QTimer::timeout, this, [this] {
        if (isVisible()) m->wantThumbnails();
        else m->stale = true;
    });
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
}

SlidesPanel::~SlidesPanel() = default;

void SlidesPanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->document = document;
    m->deleted.reset();
    m->maker.reset();
    if (document) {
        m->maker = std::make_unique<SlideMaker>(document->catalog());
        connect(m->maker.get(), &SlideMaker::made, this, [this](int row, const QImage& image) {
            if (QListWidgetItem* item = m->list->item(row)) item->setData(SlideList::imageRole, image);
        });
        connect(document, &Document::slidesChanged, this, [this] { m->fill(this); });
        connect(document, &Document::fileChanged, this, [this] { m->fill(this); });
        connect(document, &Document::changed, &m->rest, qOverload<>(&QTimer::start));
    }
    m->fill(this);
}

void SlidesPanel::setConfig(const RenderConfig& config) {
    m->config = config;
    m->rest.start();
}

int SlidesPanel::current() const { return m->current(); }
void SlidesPanel::setCurrent(int slide) { m->list->setCurrentRow(slide); }

void SlidesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->stale) m->fill(this);
}

bool SlidesPanel::eventFilter(QObject* object, QEvent* event) {
    if (object == m->list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) return m->removeCurrent(), true;
        if (key->modifiers() & Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right))
            return m->moveBy(key->key() == Qt::Key_Left ? -1 : 1), true;
    }
    return QWidget::eventFilter(object, event);
}

void SlidesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m->rest.start();
    if (event->type() != QEvent::LanguageChange) return;
    m->add->setText(tr("Add this view"));
    m->add->setToolTip(tr("A slide of what the window shows now: view, place, day, overlay, layers"));
    m->replace->setText(tr("Replace by this view"));
    m->replace->setToolTip(tr("The chosen slide shows what the window shows now; its name and note stay"));
    m->remove->setText(tr("Delete"));
    m->back->setText(tr("Bring back"));
    m->back->setToolTip(tr("The slide that was deleted last"));
    m->film->setText(tr("Phase film…"));
    m->present->setText(tr("Present"));
    m->empty->setText(tr("No slides yet. “Add this view” keeps what the window shows as the first one."));
    m->name->setPlaceholderText(tr("Name of the slide"));
    m->name->setAccessibleName(tr("Name of the slide"));
    m->note->setPlaceholderText(tr("Notes for who presents"));
    m->note->setAccessibleName(tr("Notes for who presents"));
    m->list->setAccessibleName(tr("Slides in their order; Alt+Left and Alt+Right move the chosen one"));
    m->rest.start();
}

} // namespace gs::ui
