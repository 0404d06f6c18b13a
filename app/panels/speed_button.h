#pragma once

#include <QToolButton>

#include <memory>

class QLineEdit;

namespace thalweg::app {

class FieldProblem;

/// Says how fast runs are played, and offers other speeds: usual ones, and a field for any.
class SpeedButton : public QToolButton {
    Q_OBJECT
public:
    explicit SpeedButton(QWidget* parent = nullptr);
    ~SpeedButton() override;

    QSize sizeHint() const override;

public slots:
    void setSpeed(double speed);

signals:
    void speedChosen(double speed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildMenu();
    QWidget* ownSpeed();
    void readOwnSpeed();

    QLineEdit* m_own = nullptr; // owned by the menu
    std::unique_ptr<FieldProblem> m_problem; ///< of that field
    double m_speed = 0.0;
};

/// "30 steps/s"
QString speedText(double speed);

} // namespace thalweg::app
