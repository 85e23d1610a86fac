// SPDX-License-Identifier: GPL-3.0-or-later
// What of a map (GeoJSON) or a drawing (DXF) comes onto the plan, and as what: counts, extent and layers before
// anything is changed.
#pragma once

#include <QDialog>
#include <memory>

#include "core/exchange/dxf.h"
#include "core/exchange/geojson.h"
#include "ui/document.h"

class QLabel;
class QPushButton;

namespace gs::ui {

/// Whether a file of this name is a map or a drawing that can be imported.
bool isMapName(const QString& path);

/// Such a file as it was read: that takes long when it is large.
struct ImportFile {
    QString path;
    QByteArray bytes;
    bool isDrawing = false;
    PlaceMap map;
    DxfDrawing drawing;
};
/// From any thread. Throws ExchangeError with one sentence.
ImportFile readImportFile(const QString& path, const Settings& settings, const Progress& progress = {});

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Document& document, ImportFile file, QWidget* parent = nullptr);
    ~ImportDialog() override;

protected:
    void reject() override; ///< stops placing first

signals:
    void imported(const QString& said, const std::set<std::string>& ids);

private:
    struct Impl;
    void buildMap();
    void buildDrawing();
    void refresh();
    void import();
    std::unique_ptr<Impl> m;
};

} // namespace gs::ui
