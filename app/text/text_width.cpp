#include "text/text_width.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QString>

namespace thalweg::app {

namespace {

/// A text, and of its font what makes a difference here.
struct Line {
    QString text;
    QString family;
    double size = 0.0; ///< pixels, or points below zero
    int weight = QFont::Normal;
    bool italic = false;

    Line(const QString& of, const QFont& font)
        : text(of), family(font.family()), size(font.pixelSize() > 0 ? font.pixelSize() : -font.pointSizeF()),
          weight(font.weight()), italic(font.italic())
    {
    }
    friend bool operator==(const Line&, const Line&) = default;
    friend std::size_t qHash(const Line& line, std::size_t seed)
    {
        return qHashMulti(seed, line.text, line.family, line.size, line.weight, line.italic);
    }
};

} // namespace

double textWidth(const QString& text, const QFont& font)
{
    constexpr qsizetype kMost = 1000;
    if (text.isEmpty())
        return 0.0;
    static QHash<Line, double> known;
    const Line line(text, font);
    if (const auto found = known.constFind(line); found != known.constEnd())
        return *found;
    if (known.size() >= kMost)
        known.clear();
    return *known.insert(line, QFontMetricsF(font).horizontalAdvance(text));
}

} // namespace thalweg::app
