#include "panels/speed_button.h"

#include "model/playback.h"
#include "panels/field_problem.h"
#include "text/number_text.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

#include <array>

namespace thalweg::app {

namespace {

constexpr std::array kUsualSpeeds{1.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 1000.0, 5000.0};
const QString kOpens = QStringLiteral("  ▾");

} // namespace

QString speedText(double speed) { return SpeedButton::tr("%1 steps/s").arg(shortNumber(speed)); }

SpeedButton::SpeedButton(QWidget* parent) : QToolButton(parent)
{
    setProperty("boxed", true);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("How fast the runs are played"));
    buildMenu();
    setSpeed(Playback::kMinSpeed);
}

SpeedButton::~SpeedButton() = default;

void SpeedButton::buildMenu()
{
    auto* speeds = new QMenu(this);
    auto* group = new QActionGroup(speeds);
    for (const double speed : kUsualSpeeds) {
        QAction* usual = group->addAction(speeds->addAction(speedText(speed)));
        usual->setCheckable(true);
        usual->setData(speed);
        connect(usual, &QAction::triggered, this, [this, speed] { emit speedChosen(speed); });
    }
    speeds->addSeparator();
    auto* own = new QWidgetAction(speeds);
    own->setDefaultWidget(ownSpeed());
    speeds->addAction(own);
    setMenu(speeds);
}

QWidget* SpeedButton::ownSpeed()
{
    auto* row = new QWidget; // the menu's action takes it
    m_own = new QLineEdit(row);
    m_problem = std::make_unique<FieldProblem>(*m_own);
    m_own->setAlignment(Qt::AlignRight);
    m_own->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("10000.0")) + 18);
    m_own->setAccessibleName(tr("Another speed, in steps per second"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(new QLabel(tr("Other"), row));
    layout->addStretch();
    layout->addWidget(m_own);
    m_own->installEventFilter(this);
    return row;
}

/// Enter in the field is meant for it; the menu would take it for its first entry.
bool SpeedButton::eventFilter(QObject* watched, QEvent* event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
    if (watched != m_own || (key != Qt::Key_Return && key != Qt::Key_Enter))
        return QToolButton::eventFilter(watched, event);
    readOwnSpeed();
    return true;
}

void SpeedButton::readOwnSpeed()
{
    const auto speed = numberFromUser(m_own->text());
    const bool possible = speed && *speed >= Playback::kMinSpeed && *speed <= Playback::kMaxSpeed;
    m_problem->say(possible ? QString()
                            : tr("Speeds from %1 to %2 are possible")
                                  .arg(shortNumber(Playback::kMinSpeed), countText(int(Playback::kMaxSpeed))));
    m_own->setToolTip(m_problem->sentence());
    if (!possible)
        return;
    menu()->close();
    emit speedChosen(*speed);
}

void SpeedButton::setSpeed(double speed)
{
    if (speed == m_speed)
        return;
    m_speed = speed;
    setText(speedText(speed) + kOpens);
    setAccessibleName(tr("Speed: %1").arg(speedText(speed)));
    for (QAction* usual : menu()->actions())
        usual->setChecked(usual->data() == QVariant(speed));
    m_own->setText(editText(speed));
    m_problem->say({});
    m_own->setToolTip({});
}

/// Wide enough for every usual speed, so that nothing beside it moves.
QSize SpeedButton::sizeHint() const
{
    const QSize usual = QToolButton::sizeHint();
    int widest = fontMetrics().horizontalAdvance(text());
    const int frame = usual.width() - widest;
    for (const double speed : kUsualSpeeds)
        widest = std::max(widest, fontMetrics().horizontalAdvance(speedText(speed) + kOpens));
    return {widest + frame, usual.height()};
}

} // namespace thalweg::app
