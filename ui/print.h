// SPDX-License-Identifier: GPL-3.0-or-later
// Printing the plan: the one painter, fitted to the page, with title, legend, scale bar and north.
#pragma once

#include <functional>

#include "ui/render/plan_painter.h"
#include "ui/views/site_view.h"

class QPrinter;
class QWidget;

namespace gs::ui {

/// Draws the site on the printer's page, fitted, light theme.
void printPlan(QPrinter& printer, const Engine& engine, RenderConfig config, const QString& title);
/// The same of a view beside the plan.
void printView(QPrinter& printer, const Engine& engine, SiteView view, const ViewOptions& options,
               const QString& title);
/// Preview of what `print` draws, with the print button; returns when it is closed.
void showPrintPreview(QWidget* parent, const QString& title, const std::function<void(QPrinter&)>& print);

} // namespace gs::ui
