#pragma once

#include <QObject>
#include <QPointF>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace thalweg::app {

/// A run as it is told to those who cannot see its line.
struct SpokenRun {
    int run = 0; ///< its index in the scene
    QString name;
    QString value;               ///< where it stands at the shown step
    std::optional<QPointF> head; ///< where its head is painted, in the widget; nothing while it is out of sight
    bool isSelected = false;
};

/// What a widget that paints runs can say, and what can be asked of it.
struct SpokenPlot {
    std::function<std::vector<SpokenRun>()> runs;
    std::function<int()> step;
    std::function<int()> lastStep;
    std::function<void(int)> seek;
    std::function<void(int)> select; ///< by the index in the scene
};

/// Lets a painted plot speak to screen readers: its runs are children that can be selected, its value is the shown
/// step with what the selected run is at. News are told a few times a second, however fast it plays.
/// It belongs to the plot, and is to be made before anything asks for the plot's accessible interface.
class PlotVoice : public QObject {
    Q_OBJECT
public:
    PlotVoice(QWidget& plot, SpokenPlot spoken);

    QWidget& plot() const { return *static_cast<QWidget*>(parent()); }
    const SpokenPlot& spoken() const { return m_spoken; }

    /// "Step 60 of 300. SGD: loss 3.2 at (0.2, −1.1), oscillates."
    QString value() const;

    /// The milliseconds between two pieces of news, at least.
    static constexpr int kPause = 400;

public slots:
    /// Something of it is another now.
    void change();

private:
    void tell();

    SpokenPlot m_spoken;
    QTimer m_pause;
    QString m_told;
    std::vector<QString> m_names; ///< of the runs when they were told
    int m_selected = -1;          ///< the place in their list
};

/// The voice of a widget; null where it has none.
PlotVoice* voiceOf(const QObject* plot);

} // namespace thalweg::app
