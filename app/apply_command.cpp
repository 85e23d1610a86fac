// SPDX-License-Identifier: GPL-3.0-or-later
// apply: edits a project file.
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "app/cli.h"
#include "app/commands.h"
#include "app/new_file.h"
#include "app/project.h"
#include "core/exchange/edits_json.h"
#include "core/layout/try_fix.h"
#include "database/catalog_file.h"
#include "ui/stored_results.h"

namespace gs::app {

namespace {

std::string readText(const std::string& path) {
    constexpr std::size_t most =
        250'000'000; // a million edits are 150 MB; what does not end (a device) must not be swallowed
    QFile file(QString::fromStdString(path));
    const auto failed = [&](const std::string& what, const char* remedy) {
        return Failure(oneLine(path, 200), what, remedy);
    };
    if (QFileInfo(file.fileName()).isDir()) throw failed("is a folder", "name a file of edits in it");
    if (!file.open(QIODevice::ReadOnly))
        throw failed("cannot be read: " + file.errorString().toStdString(), "check its name and permissions");
    std::string text;
    std::array<char, 65536> part;
    for (qint64 length; (length = file.read(part.data(), part.size())) > 0;) {
        text.append(part.data(), static_cast<std::size_t>(length));
        if (text.size() > most) throw failed("is longer than 250 MB", "divide it into several files");
    }
    if (file.error() != QFileDevice::NoError)
        throw failed("cannot be read: " + file.errorString().toStdString(), "check the disk it is on");
    return text;
}

std::string withoutStop(std::string sentence) {
    while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ' ')) sentence.pop_back();
    return sentence;
}

/// Edits done in memory and not yet in the file: at most 256 of them or 20 ms of work, then one commit for all.
class Batch {
public:
    Batch(Project& project, const Catalog& catalog) : m_project(project), m_catalog(catalog), m_results(catalog) {
        m_results.begin(project.site);
    }
    /// `change` is in effect from now on; `line` is printed once it is in the file. What changes nothing is no step to
    /// undo.
    void add(ChangeSet change, const std::string& text, const std::string& line) {
        m_lines += line;
        if (change.isEmpty()) return;
        if (m_edits.empty()) m_begin = std::chrono::steady_clock::now();
        apply(m_project.site, change);
        if (m_findings) m_findings->update(change);
        m_fold = m_edits.empty() ? change : fold(m_fold, change);
        m_edits.push_back({std::move(change), text});
        if (m_edits.size() >= 256 || std::chrono::steady_clock::now() - m_begin >= std::chrono::milliseconds(20))
            commit();
    }
    void commit() {
        if (m_edits.empty()) return print(std::exchange(m_lines, {}));
        m_isChanged = true;
        std::vector<db::StoredResult> results;
        m_results.post(std::exchange(m_fold, {}),
                       [&](std::vector<db::StoredResult> ready) { results = std::move(ready); });
        m_results.finish();
        m_project.file->commit(m_edits, results);
        m_edits.clear();
        print(std::exchange(m_lines, {}));
    }
    void finish() {
        commit();
        if (m_isChanged) writeRows(m_results, *m_project.file);
    }
    /// Cures the findings that name all ids of `edit` (of its code, where given), one after the other; a fix may
    /// uncover the next.
    ChangeSet fixes(const EditSpec& edit, std::string* first) {
        const std::string code = edit.fixCode();
        const std::vector<std::string> ids = edit.ids();
        *first = ids.front();
        for (const std::string& id : ids)
            if (!m_project.site.component(id) && !m_project.site.link(id))
                throw EditError("id.unknown", "There is no component or link '" + oneLine(id, 80) + "'");
        const View view{lastDate(m_project.site), LoadCase::Nameplate}; // edits may have brought a later date
        if (!m_findings) m_findings.emplace(m_catalog).compute(m_project.site, view);
        else if (!(m_findings->results().view == view)) m_findings->setView(view);
        ChangeSet all;
        constexpr int mostRounds = 16;
        for (int round = 0; round < mostRounds; ++round) {
            const std::optional<ChangeSet> change = nextFix(ids, code);
            if (!change) break;
            all = fold(all, *change);
        }
        // The batch applies the change itself: take it back here.
        m_findings->update(inverse(all));
        if (all.isEmpty())
            throw EditError("fix.none", "No finding of '" + oneLine(ids.front(), 80) + "'" +
                                            (code.empty() ? "" : " with code " + code) + " has a fix that helps");
        return all;
    }

private:
    /// The next one that helps, done on the engine of findings.
    std::optional<ChangeSet> nextFix(const std::vector<std::string>& ids, const std::string& code) {
        for (const Finding& finding : m_findings->findings()) {
            if (finding.waived || (!code.empty() && finding.code != code)) continue;
            const auto isNamed = [&](const std::string& id) {
                return std::find(finding.ids.begin(), finding.ids.end(), id) != finding.ids.end();
            };
            if (!std::all_of(ids.begin(), ids.end(), isNamed)) continue;
            if (std::optional<Fix> fix = tryFix(*m_findings, m_catalog, finding)) return std::move(fix->change);
        }
        return std::nullopt;
    }

    Project& m_project;
    const Catalog& m_catalog;
    ui::StoredResults m_results;
    std::optional<Engine> m_findings; ///< only once a fix has been asked for
    std::vector<db::ProjectFile::Edit> m_edits;
    ChangeSet m_fold;
    std::string m_lines;
    bool m_isChanged = false;
    std::chrono::steady_clock::time_point m_begin;
};

} // namespace

int applyCommand(const Words& words) {
    const Arguments arguments("apply", words, {"FILE", "EDITS.json"}, {}, {});
    const std::string& place = arguments.word(1);
    const std::vector<EditSpec> edits = [&] {
        try {
            return readEdits(readText(place));
        } catch (const EditError& e) {
            throw Failure(oneLine(place, 200), withoutStop(e.what()), "nothing was done, correct the file");
        }
    }();
    const Catalog& catalog = db::shippedCatalog();
    Project project{db::ProjectFile::open(arguments.word(0), {.access = db::OpenOptions::Access::Write}), {}};
    project.site = project.file->readSite();
    Batch batch(project, catalog);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const EditSpec& edit = edits[i];
        const std::string number = std::to_string(i + 1);
        try {
            std::string id;
            ChangeSet change = edit.isFix() ? batch.fixes(edit, &id) : toChange(project.site, catalog, edit, &id);
            batch.add(std::move(change), edit.summary(),
                      "done " + number + " " + edit.op() + " " + oneLine(id, 1200) + "\n");
        } catch (const EditError& e) {
            batch.finish();
            throw Failure(oneLine(place, 200) + " edit " + number, withoutStop(e.what()),
                          i == 0 ? "nothing was done, correct it"
                                 : "the edits before it are done, correct it and apply the rest");
        }
    }
    batch.finish();
    return exitDone;
}

} // namespace gs::app
