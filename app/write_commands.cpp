// SPDX-License-Identifier: GPL-3.0-or-later
// new and apply: make a project file, edit one. The only commands that write into a project.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include "app/cli.h"
#include "app/commands.h"
#include "app/project.h"
#include "core/examples/examples.h"
#include "core/exchange/edits_json.h"
#include "core/layout/fixes.h"
#include "database/catalog_file.h"
#include "ui/stored_results.h"

namespace gs::app {

namespace {

std::string readText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad()) throw Failure(oneLine(path, 200), "cannot be read", "check its name and permissions");
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
    /// `change` is in effect from now on; `line` is printed once it is in the file.
    void add(ChangeSet change, const std::string& text, const std::string& line) {
        if (m_edits.empty()) m_begin = std::chrono::steady_clock::now();
        apply(m_project.site, change);
        if (m_findings) m_findings->update(change);
        m_fold = m_edits.empty() ? change : fold(m_fold, change);
        m_edits.push_back({std::move(change), text});
        m_lines += line;
        if (m_edits.size() >= 256 || std::chrono::steady_clock::now() - m_begin >= std::chrono::milliseconds(20)) commit();
    }
    void commit() {
        if (m_edits.empty()) return;
        std::vector<db::StoredResult> results;
        m_results.post(std::exchange(m_fold, {}), [&](std::vector<db::StoredResult> ready) { results = std::move(ready); });
        m_results.finish();
        m_project.file->commit(m_edits, results);
        m_edits.clear();
        print(std::exchange(m_lines, {}));
    }
    /// Cures the findings that name `id` (of one code, where given), one after the other; a fix may uncover the next.
    ChangeSet fixes(const std::string& id, const std::string& code) {
        if (!m_project.site.component(id) && !m_project.site.link(id)) throw EditError("id.unknown", "There is no component or link '" + oneLine(id, 80) + "'");
        if (!m_findings) {
            m_findings.emplace(m_catalog);
            m_findings->compute(m_project.site, {lastDate(m_project.site), LoadCase::Nameplate});
        }
        ChangeSet all;
        constexpr int mostRounds = 16;
        for (int round = 0; round < mostRounds; ++round) {
            const std::optional<ChangeSet> change = nextFix(id, code);
            if (!change) break;
            m_findings->update(*change);
            all = fold(all, *change);
        }
        // The batch applies the change itself: take it back here.
        m_findings->update(inverse(all));
        if (all.isEmpty()) throw EditError("fix.none", "No finding of '" + oneLine(id, 80) + "'" + (code.empty() ? "" : " with code " + code) + " has a fix");
        return all;
    }

private:
    std::optional<ChangeSet> nextFix(const std::string& id, const std::string& code) {
        for (const Finding& finding : m_findings->findings()) {
            if (finding.waived || (!code.empty() && finding.code != code)) continue;
            if (std::find(finding.ids.begin(), finding.ids.end(), id) == finding.ids.end()) continue;
            const auto change = fixFor(m_findings->site(), m_catalog, finding);
            if (change && !change->isEmpty()) return change;
        }
        return std::nullopt;
    }

    Project& m_project;
    const Catalog& m_catalog;
    ui::StoredResults m_results;
    std::optional<Engine> m_findings;       ///< only once a fix has been asked for
    std::vector<db::ProjectFile::Edit> m_edits;
    ChangeSet m_fold;
    std::string m_lines;
    std::chrono::steady_clock::time_point m_begin;
};

}  // namespace

int newCommand(const Words& words) {
    const Arguments arguments("new", words, {"TEMPLATE", "FILE"}, {}, {});
    const std::string& name = arguments.word(0);
    const auto& known = examples();
    if (std::none_of(known.begin(), known.end(), [&](const Example& example) { return example.id == name; }))
        throw Failure("new", "no template '" + oneLine(name, 80) + "'", "gigasite templates lists them");
    const Catalog& catalog = db::shippedCatalog();
    const Site site = buildExample(name, catalog);
    db::ProjectFile::create(arguments.word(1), site, ui::computeStoredResults(catalog, site));
    print("made " + oneLine(arguments.word(1), 200) + "\n");
    return exitDone;
}

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
            std::string id = edit.isFix() ? edit.text("id") : "";
            ChangeSet change = edit.isFix() ? batch.fixes(id, edit.text("code")) : toChange(project.site, catalog, edit, &id);
            batch.add(std::move(change), edit.summary(), "done " + number + " " + edit.op() + " " + oneLine(id, 1200) + "\n");
        } catch (const EditError& e) {
            batch.commit();
            throw Failure(oneLine(place, 200) + " edit " + number, withoutStop(e.what()), "the edits before it are done, correct it and apply the rest");
        }
    }
    batch.commit();
    return exitDone;
}

}  // namespace gs::app
