#pragma once

#include "export/figure.h"
#include "export/figure_file.h"

#include <QImage>
#include <QWidget>

#include <functional>

namespace thalweg::app {

/// Makes figures of a window's views, as they stand when it is asked.
struct FigureMaker {
    QWidget& window;
    std::function<FigureViews()> views;

    /// As a picture made of pixels; null where that does not fit into memory.
    QImage image(const FigureChoice& choice) const;
    /// At most so large, for a preview, with those basins that are there.
    QImage preview(const FigureChoice& choice, QSize room, double devicePixelRatio, BasinDrafts& drafts) const;
    /// Why the choice leaves the views no room, as a sentence with the smallest size, in pixels; nothing when it does.
    std::optional<QString> roomProblem(const FigureChoice& choice) const;
    /// As a file; empty where it does not fit into memory.
    QByteArray bytes(FigureFormat format, const FigureChoice& choice) const;
    /// Writes a file of the format that its name asks for, whole or not at all. The reason when that cannot be done.
    std::optional<QString> save(const QString& path, const FigureChoice& choice) const;
    QString caption() const;
    /// With the size that it has: a window is as large as it stands, whatever is chosen.
    FigureChoice asMade(const FigureChoice& choice) const;

private:
    void paint(QPainter& painter, const FigureChoice& made) const;
};

} // namespace thalweg::app
