// SPDX-License-Identifier: GPL-3.0-or-later
// Printing the plan: the one painter, fitted to the page, with title, legend, scale bar and north.
#pragma once

#include "ui/render/plan_painter.h"

class QPrinter;
class QWidget;

namespace gs::ui {

/// Draws the site on the printer's page, fitted, light theme.
void printPlan(QPrinter& printer, const Engine& engine, RenderConfig config, const QString& title);
/// Preview of that page with the print button; returns when it is closed.
void showPrintPreview(QWidget* parent, const Engine& engine, const RenderConfig& config, const QString& title);

} // namespace gs::ui
