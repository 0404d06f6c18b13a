#pragma once

#include "model/latest_task.h"

#include <QImage>
#include <QObject>

#include <string>
#include <vector>

namespace thalweg::app {

struct Theme;

/// By what lists tell the loss of a model over samples from a surface of the catalogue.
std::string dataId(std::string_view model);

/// Small maps of all surfaces of the catalogue, and of all models' losses: computed once, on a worker, and
/// coloured on demand.
class SurfaceThumbnails : public QObject {
    Q_OBJECT
public:
    explicit SurfaceThumbnails(QObject* parent = nullptr);

    /// Starts the work, unless it was started before.
    void prepare();
    bool isReady() const { return !m_maps.empty(); }

    /// The map in the theme's colours, or a null image while it is not there.
    /// @param id  of the catalogue, or a dataId.
    QImage picture(std::string_view id, const Theme& theme) const;

    void waitForFinished() { m_task.waitForFinished(); }

signals:
    void ready();

private:
    struct Map {
        std::string id;
        std::vector<double> positions; ///< of the colour, 0 … 1; row by row from the top
    };

    static std::vector<Map> compute(const std::atomic<bool>& cancelled);

    std::vector<Map> m_maps;
    bool m_started = false;
    LatestTask<std::vector<Map>> m_task;
};

} // namespace thalweg::app
