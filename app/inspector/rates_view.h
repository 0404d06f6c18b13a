#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace thalweg::app {

class Appearance;
class Playback;
class SceneModel;
class Study;

/// The learning rate of every shown run beside the bound of plain gradient descent, η < 2/λ₂. Rates above
/// it say so: in red for runs of plain descent, whose bound it is, quietly for others.
class RatesView : public QWidget {
    Q_OBJECT
public:
    RatesView(SceneModel& model, Study& study, Playback& playback, Appearance& appearance, QWidget* parent = nullptr);

    void setBound(std::optional<double> bound); ///< nothing where there is none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    struct Row {
        std::size_t run = 0;
        double rate = 0.0;
        bool isAbove = false;
        bool isBinding = false; ///< the rule is plain gradient descent

        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> rows() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString nameOf(std::size_t run) const;
    QString rateText(const Row& row) const;
    void describe();
    void refresh();

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Appearance& m_appearance;
    std::optional<double> m_bound;
};

} // namespace thalweg::app
