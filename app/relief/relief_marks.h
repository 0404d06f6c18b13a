#pragma once

#include "critical/search.h"
#include "plane/critical_marks.h"
#include "plane/plane_style.h"
#include "relief/relief_picture.h"

#include <optional>
#include <vector>

class QPainter;

namespace thalweg::app {

/// The critical points on the ground of a relief; faint where it hides them.
class ReliefMarks {
public:
    void place(const CriticalSearch& found, const ReliefPicture& picture, const PlaneStyle& style);
    void paint(QPainter& painter, const PlaneStyle& style, const CriticalMarks::Fill& fill = {}) const;

    /// The mark under the cursor, if any: the nearest of those that are seen.
    std::optional<std::size_t> at(QPointF pixel) const;
    const CriticalPoint& point(std::size_t mark) const { return m_marks[mark].point; }
    QPointF position(std::size_t mark) const { return m_marks[mark].at; }
    std::size_t count() const { return m_marks.size(); }

private:
    struct Mark {
        CriticalPoint point;
        QPointF at;
        bool isHidden = false;
    };

    std::vector<Mark> m_marks;
    double m_size = 0.0;
};

} // namespace thalweg::app
