// SPDX-License-Identifier: GPL-3.0-or-later
// Document: slides, read when somebody asks for them first.
#include "ui/document_impl.h"

namespace gs::ui {

const std::vector<db::Slide>& Document::slides() const {
    if (!m->slides) {
        m->slides.emplace();
        m->onFile([this](db::ProjectFile& file) { m->slides = file.slides(); });
    }
    return *m->slides;
}

bool Document::setSlides(const std::vector<db::Slide>& slides) {
    if (m->readOnly) {
        emit refused(m->readOnlyReason);
        return false;
    }
    if (m->isCopying() || !m->onFile([&](db::ProjectFile& file) { file.setSlides(slides); })) return false;
    m->slides = slides;
    keep();
    emit slidesChanged();
    return true;
}

} // namespace gs::ui
