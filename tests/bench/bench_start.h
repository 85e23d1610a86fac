// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the table, by what they measure.
#pragma once

#include <string>

namespace gs::bench {

void addEngineRows();
void addFrameRows();
void addIsoRows();
void addRouteRows();
void addFileRows();
void addTableRows();
/// Rows that need a process of their own (first frame, memory, rest) start `program` again as a child.
void addStartRows(const std::string& program);
/// --child=session: plays the session and prints median, p99 and longest frame [ms] and the share above 16 ms [%].
int sessionChild(int argc, char** argv);
/// When the arguments ask for a child's work: does it and returns its exit code, else -1.
int runChild(int argc, char** argv);

} // namespace gs::bench
