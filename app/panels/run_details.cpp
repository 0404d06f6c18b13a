#include "panels/run_details.h"

#include "model/appearance.h"
#include "panels/link_button.h"
#include "panels/parameter_list.h"
#include "panels/run_conditions.h"

#include <QHBoxLayout>
#include <QPainter>

namespace thalweg::app {

RunDetails::RunDetails(SceneModel& model, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_appearance(appearance), m_parameters(new ParameterList(appearance, this)),
      m_conditions(new RunConditions(model, appearance, this)), m_buttons(new QWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 0, 3 * metrics::kSpace, metrics::kSpace);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_parameters);
    layout->addWidget(m_conditions);
    layout->addWidget(m_buttons);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins({});
    row->setSpacing(3 * metrics::kSpace);
    m_shown = addButton({}, {});
    auto* duplicate = addButton(tr("Duplicate"), tr("A second run of this optimizer, to compare settings (Ctrl+D)"));
    m_reset = addButton(tr("Reset"), tr("All of its parameters back to their usual values, without schedule and noise"));
    auto* remove = addButton(tr("Remove"), tr("Takes this run out of the race (Delete)"));
    row->addStretch();

    connect(m_parameters, &ParameterList::valueChosen, this, &RunDetails::setValue);
    connect(m_parameters, &ParameterList::gestureEnded, &model, [&model] { model.endGesture(QStringLiteral("run")); });
    connect(m_shown, &QAbstractButton::clicked, this,
            [this] { emit shownRequested(!m_model.scene().runs[std::size_t(m_run)].shown); });
    connect(duplicate, &QAbstractButton::clicked, this, &RunDetails::duplicateRequested);
    connect(m_reset, &QAbstractButton::clicked, this, &RunDetails::resetRequested);
    connect(remove, &QAbstractButton::clicked, this, &RunDetails::removeRequested);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

LinkButton* RunDetails::addButton(const QString& text, const QString& tip)
{
    auto* button = new LinkButton(text, m_appearance, m_buttons);
    button->setToolTip(tip);
    m_buttons->layout()->addWidget(button);
    return button;
}

void RunDetails::showRun(int run)
{
    m_run = run;
    const RunChoice& choice = m_model.scene().runs[std::size_t(run)];
    const OptimizerEntry& entry = *findOptimizer(choice.optimizer);
    m_parameters->setTable(entry.parameters);
    m_parameters->setValues(choice.values);
    m_conditions->showRun(run);
    m_shown->setText(choice.shown ? tr("Hide") : tr("Show"));
    m_shown->setToolTip(choice.shown ? tr("Keeps the run, but takes it off the map and the charts")
                                     : tr("Brings the run back to the map and the charts"));
    m_reset->setEnabled(choice != usualRun(choice));
}

void RunDetails::setRightPadding(int padding)
{
    QMargins margins = layout()->contentsMargins();
    margins.setRight(padding);
    layout()->setContentsMargins(margins);
}

void RunDetails::setValue(std::size_t parameter, double value)
{
    const QString gesture = QStringLiteral("run/%1/%2").arg(m_run).arg(parameter);
    if (const auto refusal = m_model.setRunValue(std::size_t(m_run), parameter, value, gesture))
        m_parameters->refuse(parameter, *refusal);
}

void RunDetails::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.theme().accentSoft);
}

} // namespace thalweg::app
