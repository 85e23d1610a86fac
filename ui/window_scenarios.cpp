// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios in the window: the selector of the tool bar, the menu Site > Scenarios, what to compare with.
#include <QApplication>
#include <QFontMetrics>
#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/actions.h"
#include "ui/bars/status_bar.h"
#include "ui/main_window.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/sentences.h"
#include "ui/prompts.h"
#include "ui/stage.h"
#include "ui/style.h"
#include "ui/turn_run.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr int nameOnButton_px = 150;

/// Everything is read and written at once; on a large site that takes a moment.
class Waiting {
public:
    Waiting() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Waiting() { QApplication::restoreOverrideCursor(); }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
};

} // namespace

QToolButton* MainWindow::makeScenarioButton(QWidget* bar) {
    m_scenario = new QToolButton(bar);
    m_scenario->setObjectName(QStringLiteral("scenario_button"));
    m_scenario->setIcon(themedIcon(QStringLiteral("scenario")));
    m_scenario->setIconSize({20, 20});
    m_scenario->setFocusPolicy(Qt::TabFocus);
    m_scenario->setMinimumSize(30, 30);
    m_scenario->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scenario->setPopupMode(QToolButton::InstantPopup);
    m_scenario->setMenu(m_actions->scenariosMenu());
    return m_scenario;
}

void MainWindow::connectScenarios() {
    Actions& a = *m_actions;
    const auto on = [&](const char* id, auto handler) { connect(a[id], &QAction::triggered, this, handler); };
    on("scenario_new", [this] { newScenario({}); });
    on("scenario_from_version", [this] {
        const std::vector<db::Version> versions = m_document->versions();
        if (versions.empty()) return m_status->say(tr("No version has a name yet: Ctrl+S gives one."), true);
        QStringList names;
        for (const db::Version& version : versions) names << QString::fromStdString(version.name);
        const int chosen = prompts::pick(this, tr("New scenario from a version"), tr("It begins as"), names);
        if (chosen >= 0) newScenario(versions[static_cast<std::size_t>(chosen)].id);
    });
    on("scenario_switch", [this] {
        if (const auto id = pickScenario(tr("Switch scenario"), tr("Go on with"))) switchScenario(*id);
    });
    on("scenario_rename", [this] {
        for (const db::Scenario& scenario : m_document->scenarios()) {
            if (!scenario.isInUse) continue;
            const auto name =
                prompts::line(this, tr("Rename the scenario"), tr("Name"), QString::fromStdString(scenario.name));
            if (name) m_document->renameScenario(scenario.id, *name);
            return;
        }
    });
    on("scenario_delete", [this] {
        const auto id = pickScenario(tr("Delete a scenario"), tr("Its undo steps go with it; named versions stay"));
        if (!id) return;
        const QString name = scenarioName(*id);
        const int answer =
            prompts::choose(this, tr("Delete a scenario"),
                            tr("“%1” cannot be brought back once it is deleted.").arg(name), {tr("Delete it")});
        if (answer == 0 && m_document->deleteScenario(*id)) m_status->say(tr("“%1” is deleted.").arg(name), false);
    });
    on("compare", [this] { chooseComparison(); });
    connect(a.scenariosMenu(), &QMenu::aboutToShow, this, &MainWindow::fillScenarios);
}

QString MainWindow::scenarioName(qint64 id) const {
    for (const db::Scenario& scenario : m_document->scenarios())
        if (scenario.id == id) return QString::fromStdString(scenario.name);
    return {};
}

/// One of the others; nullopt: cancelled, or there is none (said).
std::optional<qint64> MainWindow::pickScenario(const QString& title, const QString& label) {
    QStringList names;
    std::vector<qint64> ids;
    for (const db::Scenario& scenario : m_document->scenarios()) {
        if (scenario.isInUse) continue;
        names << QString::fromStdString(scenario.name);
        ids.push_back(scenario.id);
    }
    if (ids.empty()) {
        m_status->say(tr("There is no other scenario yet: New scenario from here makes one."), true);
        return {};
    }
    const int chosen = prompts::pick(this, title, label, names);
    return chosen < 0 ? std::nullopt : std::optional(ids[static_cast<std::size_t>(chosen)]);
}

void MainWindow::newScenario(std::optional<qint64> version) {
    const auto taken = [this](const QString& name) {
        for (const db::Scenario& scenario : m_document->scenarios())
            if (scenario.name == name.toStdString()) return true;
        return false;
    };
    QString suggested;
    for (int n = 2; suggested.isEmpty() || taken(suggested); ++n) suggested = tr("Scenario %1").arg(n);
    const auto name = prompts::line(this, tr("New scenario"), tr("Name"), suggested);
    if (!name) return;
    const Waiting waiting;
    m_canvas->cancelTool();
    const QString before = m_document->scenarioName();
    if (!m_document->createScenario(*name, version)) return;
    m_status->say(
        tr("You now plan “%1”; “%2” stays as it is.")
            .arg(*name, before.isEmpty() ? QString::fromStdString(m_document->scenarios().front().name) : before),
        false);
}

void MainWindow::switchScenario(qint64 id) {
    if (!m_work->isFree()) return; // a copy of the file that runs would hold the window up
    m_canvas->cancelTool();
    const QString name = scenarioName(id);
    turn(m_document->turnToScenario(id), tr("Switching to “%1”").arg(name), tr("You now plan “%1”.").arg(name));
}

void MainWindow::turn(std::optional<Document::Turn> turn, const QString& sentence, const QString& said) {
    if (!turn) return;
    m_turn->start(
        std::move(*turn), sentence,
        [this, said] {
            if (!said.isEmpty()) m_status->say(said, false);
        },
        [this](const std::exception& error) { m_status->say(QString::fromUtf8(error.what()), true); });
}

/// The scenarios themselves stand above the commands, the one in use with a mark.
void MainWindow::fillScenarios() {
    QMenu* menu = m_actions->scenariosMenu();
    for (QAction* action : menu->actions())
        if (action->property("scenario").isValid()) delete action;
    QAction* first = menu->actions().value(0);
    if (!m_document || m_document->scenarios().empty()) return;
    for (const db::Scenario& scenario : m_document->scenarios()) {
        auto* action =
            new QAction(QString::fromStdString(scenario.name).replace(QLatin1Char('&'), QLatin1String("&&")), menu);
        action->setProperty("scenario", static_cast<qlonglong>(scenario.id));
        action->setCheckable(true);
        action->setChecked(scenario.isInUse);
        action->setEnabled(scenario.isInUse || !m_document->isReadOnly());
        if (!scenario.isInUse)
            connect(action, &QAction::triggered, this, [this, id = scenario.id] { switchScenario(id); });
        menu->insertAction(first, action);
    }
    menu->insertSeparator(first)->setProperty("scenario", -1);
}

void MainWindow::updateScenarios() {
    Actions& a = *m_actions;
    const bool writable = m_document && !m_document->isReadOnly();
    const bool some = m_document && !m_document->scenarios().empty();
    for (const char* id : {"scenario_new", "scenario_from_version"}) a[id]->setEnabled(writable);
    for (const char* id : {"scenario_switch", "scenario_rename", "scenario_delete"})
        a[id]->setEnabled(writable && some);
    if (!m_scenario) return;
    const QString name = m_document ? m_document->scenarioName() : QString();
    const QFontMetrics metrics(m_scenario->font());
    m_scenario->setText(metrics.elidedText(name.isEmpty() ? tr("Scenarios") : name, Qt::ElideRight, nameOnButton_px));
    m_scenario->setToolTip(name.isEmpty() ? tr("Scenarios: other ways this site could be")
                                          : tr("Scenario in use: %1").arg(name));
    m_scenario->setAccessibleName(m_scenario->toolTip());
}

void MainWindow::compareWithScenario(qint64 id) {
    m_comparedScenario = id;
    m_compare->start([this, id] { return m_document->findScenario(id); }, scenarioName(id));
}

/// A scenario beside itself says nothing: who switches to the one compared with sees it beside the one just left.
void MainWindow::followScenario() {
    qint64 now = 0;
    for (const db::Scenario& scenario : m_document->scenarios())
        if (scenario.isInUse) now = scenario.id;
    const qint64 former = std::exchange(m_usedScenario, now);
    if (!m_compare->isOn() || now != m_comparedScenario || now == 0 || former == 0 || now == former) return;
    const std::vector<db::Scenario> all = m_document->scenarios();
    const auto isThere = [&](const db::Scenario& scenario) { return scenario.id == former; };
    if (std::any_of(all.begin(), all.end(), isThere)) compareWithScenario(former);
}

void MainWindow::chooseComparison() {
    struct Choice {
        QString name;
        std::function<void()> compare;
    };
    std::vector<Choice> choices;
    for (const db::Scenario& scenario : m_document->scenarios())
        if (!scenario.isInUse)
            choices.push_back(
                {QString::fromStdString(scenario.name), [this, id = scenario.id] { compareWithScenario(id); }});
    const std::vector<db::Version> versions = m_document->versions();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const QString name = tr("version %1").arg(QString::fromStdString(version->name));
        choices.push_back({name, [this, name, id = version->id] {
                               m_comparedScenario = 0;
                               m_compare->start([this, id] { return m_document->findVersion(id); }, name);
                           }});
    }
    if (choices.empty())
        return m_status->say(tr("There is nothing to compare with yet: make a scenario, or name a version (Ctrl+S)."),
                             true);
    QStringList names;
    for (const Choice& choice : choices) names << choice.name;
    const int chosen = prompts::pick(this, tr("Compare"), tr("Compare this site with"), names);
    if (chosen < 0) return;
    (*m_actions)["drawer_compare"]->setChecked(true);
    choices[static_cast<std::size_t>(chosen)].compare();
}

} // namespace gs::ui
