// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows without a site: new, open, examples, recent and untitled sites as pictures.
#pragma once

#include <QMap>
#include <QWidget>

#include "core/catalog/catalog.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gs::ui {

class SiteCard;
class Thumbnails;
struct SitePicture;

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(const Catalog& catalog, QWidget* parent = nullptr);
    ~StartPage() override;
    void refresh(); ///< reads recent and untitled files again

signals:
    void newSite();
    void openRequested();
    void exampleChosen(const QString& id);
    void fileChosen(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Section {
        QLabel* title;
        QWidget* box;
        QGridLayout* grid;
        QList<SiteCard*> cards;
    };
    Section makeSection(QVBoxLayout* column);
    void retranslate();
    void fillExamples();
    void fillFiles(Section& section, const QStringList& paths, bool untitled);
    void requestPictures();
    void arrange(Section& section, int columns);
    void arrangeAll();
    void picture(const QString& idOrPath, const SitePicture& picture);

    const Catalog& m_catalog;
    Thumbnails* m_thumbnails;
    QLabel *m_heading, *m_lead, *m_footer;
    QPushButton *m_new, *m_open;
    Section m_examples, m_recent, m_untitled;
    QMap<QString, SiteCard*> m_cards; ///< by example id or path
    int m_columns = 0;
    bool m_stale = true; ///< pictures of another theme or language
};

} // namespace gs::ui
