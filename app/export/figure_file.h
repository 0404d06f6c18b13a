#pragma once

#include "model/figure_choice.h"

#include <QByteArray>

#include <functional>
#include <optional>

class QImage;
class QPainter;

namespace thalweg::app {

enum class FigureFormat { Png, Svg, Pdf };

/// The format that a file's name asks for by its end, in letters of either case; nothing for any other end.
std::optional<FigureFormat> figureFormat(const QString& fileName);

/// Paints a figure in units of 1/96 inch, see FigureChoice::layout().
using FigurePainter = std::function<void(QPainter&)>;

/// The figure as a picture made of pixels, with its resolution; null where that does not fit into memory.
QImage figureImage(const FigureChoice& choice, const FigurePainter& paint);

/// A picture made of pixels as a file.
QByteArray pngBytes(const QImage& image);

/// The figure as a file: SVG and PDF of lines and text, each in the given size.
/// title: what the file calls itself. @return empty where it does not fit into memory.
QByteArray figureBytes(FigureFormat format, const FigureChoice& choice, const QString& title,
                       const FigurePainter& paint);

} // namespace thalweg::app
