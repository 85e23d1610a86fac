// SPDX-License-Identifier: GPL-3.0-or-later
// A paint device of a size in px, 96 to the inch: for devices that keep something else of what is painted than pixels.
#pragma once

#include <QPaintDevice>
#include <QSize>

namespace gs::test {

class SizedDevice : public QPaintDevice {
public:
    explicit SizedDevice(QSize size) : m_size(size) {}

protected:
    int metric(PaintDeviceMetric which) const override {
        switch (which) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmNumColors:
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        default: return QPaintDevice::metric(which);
        }
    }

private:
    QSize m_size;
};

} // namespace gs::test
