#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace thalweg::app {

class Appearance;
class Clinic;
class SceneModel;
class Selection;
struct Badge;

/// The shown runs in a line or two, each with its sample, name and verdict; where there is no room for all, the
/// selected one is among them, and a count tells how many are left out. A click selects.
class RunLegend : public QWidget {
    Q_OBJECT
public:
    RunLegend(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance,
              QWidget* parent = nullptr);

    /// Of this clinic's verdicts from now on: of another landscape with the same runs.
    void speakOf(Clinic& clinic);

    QStringList names() const; ///< what stands there, in its order

    QSize sizeHint() const override { return {400, heightForWidth(400)}; }
    QSize minimumSizeHint() const override { return {100, heightForWidth(100)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Item {
        std::optional<std::size_t> run{}; ///< nothing: the last, which counts those that are left out
        QRect area{};
        int nameWidth = 0;
        QString name{};
    };

    void refresh();
    std::optional<Badge> badgeOf(std::size_t run) const;
    int linesIn(int width, const QFont& font) const;
    QFont fontFor(int width) const;
    std::vector<std::size_t> shownRuns() const;
    Item itemFor(std::size_t run, const QFont& font) const;
    QList<Item> itemsIn(int width, const QFont& font) const;
    QList<Item> fittingItems(int width, const QFont& font) const;
    void paintItem(QPainter& painter, const Item& item) const;

    SceneModel& m_model;
    Clinic* m_clinic;
    Selection& m_selection;
    Appearance& m_appearance;
};

} // namespace thalweg::app
