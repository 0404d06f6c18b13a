#include "panels/ending_badge.h"

#include "panels/fonts.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

struct EndingBadge {
    Q_DECLARE_TR_FUNCTIONS(EndingBadge)
};

constexpr int kPadding = 6;
constexpr int kSignGap = 4;
constexpr double kTextSize = 0.85; ///< of the widget's font
constexpr Ending kEndings[] = {Ending::AtMinimum, Ending::NearMinimum, Ending::AtSaddle, Ending::AtMaximum,         Ending::AtDegenerate,
                               Ending::AtRest,    Ending::UnderWay,    Ending::Diverged, Ending::NotDifferentiable, Ending::NotDefined};

QFont badgeFont(const QFont& font) { return boldened(scaled(font, kTextSize)); }

} // namespace

Badge endingBadge(Ending ending)
{
    switch (ending) {
    case Ending::AtMinimum:
        return {QStringLiteral("✓"), EndingBadge::tr("minimum"), Tone::Good};
    case Ending::NearMinimum:
        return {QStringLiteral("≈"), EndingBadge::tr("near min."), Tone::Neutral};
    case Ending::AtSaddle:
        return {QStringLiteral("✕"), EndingBadge::tr("saddle"), Tone::Caution};
    case Ending::AtMaximum:
        return {QStringLiteral("▲"), EndingBadge::tr("maximum"), Tone::Caution};
    case Ending::AtDegenerate:
        return {QStringLiteral("◇"), EndingBadge::tr("degenerate"), Tone::Caution};
    case Ending::AtRest:
        return {QStringLiteral("•"), EndingBadge::tr("at rest"), Tone::Neutral};
    case Ending::Diverged:
        return {QStringLiteral("↗"), EndingBadge::tr("diverged"), Tone::Bad};
    case Ending::NotDifferentiable:
        return {QStringLiteral("!"), EndingBadge::tr("no slope"), Tone::Bad};
    case Ending::NotDefined:
        return {QStringLiteral("!"), EndingBadge::tr("no value"), Tone::Bad};
    case Ending::UnderWay:
        break;
    }
    return {QStringLiteral("…"), EndingBadge::tr("under way"), Tone::Neutral};
}

QString endingSentence(Ending ending)
{
    switch (ending) {
    case Ending::AtMinimum:
        return EndingBadge::tr("It came to a minimum.");
    case Ending::NearMinimum:
        return EndingBadge::tr("It is near a minimum but still moving: it swings, or is not quite there.");
    case Ending::AtSaddle:
        return EndingBadge::tr("It is held at a saddle: downhill there is a way out, but no gradient to show it.");
    case Ending::AtMaximum:
        return EndingBadge::tr("It stands on a maximum, where the gradient is zero.");
    case Ending::AtDegenerate:
        return EndingBadge::tr("It came to a point that is flat in some direction: gradient and curvature are zero.");
    case Ending::AtRest:
        return EndingBadge::tr("It stands still, with no single critical point near: on a valley floor or a plateau.");
    case Ending::Diverged:
        return EndingBadge::tr("Its numbers grew beyond all bounds.");
    case Ending::NotDifferentiable:
        return EndingBadge::tr("It came to a point where the surface has no derivative, and stopped.");
    case Ending::NotDefined:
        return EndingBadge::tr("It came to where the surface has no value, such as the logarithm of a negative number.");
    case Ending::UnderWay:
        break;
    }
    return EndingBadge::tr("Its steps were used up while it was still moving.");
}

int badgeWidth(const QFont& font)
{
    const QFontMetrics metrics(badgeFont(font));
    int widest = 0;
    for (const Ending ending : kEndings) {
        const Badge badge = endingBadge(ending);
        widest = std::max(widest, metrics.horizontalAdvance(badge.sign) + metrics.horizontalAdvance(badge.word));
    }
    return widest + kSignGap + 2 * kPadding;
}

void drawBadge(QPainter& painter, const Theme& theme, const Badge& badge, const QRect& area)
{
    const ToneColours colours = toneColours(theme, badge.tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont(painter.font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const double height = metrics.height() + 4;
    const QRectF pill(area.left(), area.center().y() + 0.5 - 0.5 * height, area.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(pill, 0.5 * height, 0.5 * height);
    const int sign = metrics.horizontalAdvance(badge.sign) + kSignGap;
    const int left = area.left() + (area.width() - sign - metrics.horizontalAdvance(badge.word)) / 2;
    painter.setPen(colours.text);
    painter.drawText(QRectF(left, pill.top(), sign, height), Qt::AlignLeft | Qt::AlignVCenter, badge.sign);
    painter.drawText(QRectF(left + sign, pill.top(), pill.right() - left - sign, height),
                     Qt::AlignLeft | Qt::AlignVCenter, badge.word);
    painter.restore();
}

} // namespace thalweg::app
