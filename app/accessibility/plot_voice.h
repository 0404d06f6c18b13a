#pragma once

#include <QAccessible>
#include <QElapsedTimer>
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

/// Lets a painted plot speak to screen readers: its runs are children that can be selected, its value is the shown step
/// with what the selected run is at. News are told when it rests, and now and then while it plays; none are while
/// nobody listens.
/// It belongs to the plot, and is to be made before anything asks for the plot's accessible interface.
class PlotVoice : public QObject {
    Q_OBJECT
public:
    PlotVoice(QWidget& plot, SpokenPlot spoken);

    QWidget& plot() const { return *static_cast<QWidget*>(parent()); }
    const SpokenPlot& spoken() const { return m_spoken; }

    /// "Step 60 of 300. SGD: loss 3.2 at (0.2, −1.1), oscillates."
    QString value() const;

    /// News are told this many milliseconds after the last change, when it rests,
    static constexpr int kPause = 400;
    /// and while it goes on, as when it plays, no more often than this: a sentence takes as long to be spoken.
    static constexpr int kSentence = 3000;

public slots:
    /// Something of it is another now.
    void change();

signals:
    void told(QAccessible::Event news); ///< to assistive technology

private:
    void tell();
    void tellOfRun(int place, QAccessible::Event news);
    void tellNames(const std::vector<SpokenRun>& runs);

    SpokenPlot m_spoken;
    QTimer m_pause;
    QElapsedTimer m_changing; ///< since the first change that is not told
    QString m_told;
    std::vector<QString> m_names; ///< of the runs when they were told
    int m_selected = -1;          ///< the place in their list
};

/// The voice of a widget; null where it has none.
PlotVoice* voiceOf(const QObject* plot);

} // namespace thalweg::app
