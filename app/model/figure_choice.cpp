#include "model/figure_choice.h"

namespace thalweg::app {

double perInch(FigureChoice::Unit unit, double dpi)
{
    switch (unit) {
    case FigureChoice::Unit::Pixels:
        return dpi;
    case FigureChoice::Unit::Centimetres:
        return 2.54;
    case FigureChoice::Unit::Inches:
        break;
    }
    return 1.0;
}

bool sideFits(double length, FigureChoice::Unit unit, double dpi)
{
    const double pixels = length * (dpi / perInch(unit, dpi));
    return pixels >= kLeastSide - 0.5 && pixels < kGreatestSide + 0.5; // and so finite
}

bool canBeMade(const FigureChoice& figure)
{
    return figure.dpi >= kLeastDpi && figure.dpi <= kGreatestDpi && sideFits(figure.width, figure.unit, figure.dpi)
           && sideFits(figure.height, figure.unit, figure.dpi);
}

QSizeF FigureChoice::layout() const { return QSizeF(width, height) * (kLayoutPerInch / perInch(unit, dpi)); }

QSize FigureChoice::pixels() const { return (QSizeF(width, height) * (dpi / perInch(unit, dpi))).toSize(); }

} // namespace thalweg::app
