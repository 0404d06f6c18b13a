#pragma once

#include <QMenu>

class QActionGroup;

namespace thalweg::app {

class ChartChoice;
class Study;
enum class ChartArrangement;
struct Quantity;

/// Chooses the charts by check marks. It stays open, so that several can be chosen.
class ChartsMenu : public QMenu {
    Q_OBJECT
public:
    ChartsMenu(ChartChoice& choice, Study& study, QWidget* parent);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void addQuantity(const Quantity& quantity, Study& study);
    void addArrangement(QActionGroup& group, const QString& text, const QString& tip, ChartArrangement arrangement);

    ChartChoice& m_choice;
};

} // namespace thalweg::app
