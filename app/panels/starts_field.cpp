#include "panels/starts_field.h"

#include "model/classroom_sight.h"
#include "panels/chooser_button.h"
#include "panels/number_steps.h"
#include "panels/sentence_label.h"
#include "panels/starts_menu.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kFieldHeight = 24;
constexpr int kFieldWidth = 72;
constexpr int kBetween = 14;
constexpr double kFarthest = 100.0; ///< widths of the map; farther away there is nothing to learn of it

const QString kGesture = QStringLiteral("starts");

/// Ten more or less; of a grid, one more or less along its side.
double steppedCount(const Starts& starts, double count, int steps)
{
    const double side = std::floor(std::sqrt(count)) + steps;
    const double next = starts.kind == Starts::Kind::Grid ? side * std::fabs(side) : count + 10.0 * steps;
    return std::clamp(next, starts.kind == Starts::Kind::Grid ? 4.0 : 2.0, double(kMaxStarts));
}

QLabel* quietLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("quiet", true);
    return label;
}

} // namespace

StartsField::StartsField(SceneModel& model, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_menu(new StartsMenu(model, this)),
      m_chooser(new ChooserButton(appearance, this)), m_count(makeField(tr("Number of starts"))),
      m_gridNote(quietLabel({}, this)), m_reachName(quietLabel({}, this)),
      m_reach{makeField(tr("x from the start to an end of the line")),
              makeField(tr("y from the start to an end of the line"))},
      m_comma(quietLabel(tr(","), this)), m_radius(makeField(tr("Radius of the starts around it"))),
      m_problem(new SentenceLabel(SentenceLabel::Kind::Error, this))
{
    m_chooser->setFixedHeight(kFieldHeight);
    makeCount();
    makeReach();
    layOut();
    connect(m_chooser, &QAbstractButton::clicked, this, &StartsField::openMenu);
    connect(m_menu, &StartsMenu::refused, m_problem, &SentenceLabel::say);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & (SceneModel::StartsPart | SceneModel::ClassroomPart))
            showScene();
    });
    showScene();
}

void StartsField::layOut()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metrics::kSpace);
    grid->setVerticalSpacing(metrics::kSpace);
    grid->setColumnStretch(0, 1);
    grid->addWidget(quietLabel(tr("Starts"), this), 0, 0);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(metrics::kSpace);
    choice->addWidget(m_chooser);
    choice->addWidget(m_count);
    m_chooser->setMinimumWidth(kFieldWidth);
    m_count->setFixedWidth(50);
    grid->addLayout(choice, 0, 1, 1, 3);
    grid->addWidget(m_gridNote, 1, 0, 1, 4, Qt::AlignRight);
    grid->addWidget(m_reachName, 1, 0);
    grid->addWidget(m_reach[0], 1, 1);
    m_comma->setAlignment(Qt::AlignCenter);
    m_comma->setFixedWidth(kBetween);
    grid->addWidget(m_comma, 1, 2);
    grid->addWidget(m_reach[1], 1, 3);
    grid->addWidget(m_radius, 1, 1);
    grid->setColumnMinimumWidth(1, kFieldWidth);
    grid->setColumnMinimumWidth(2, kBetween);
    grid->setColumnMinimumWidth(3, kFieldWidth);
    grid->addWidget(m_problem, 2, 0, 1, 4);
}

NumberField* StartsField::makeField(const QString& name)
{
    auto* field = new NumberField(this);
    field->setFixedSize(kFieldWidth, kFieldHeight);
    field->setAccessibleName(name);
    field->setToolTip(name);
    connect(field, &NumberField::problemChanged, this, &StartsField::showProblem);
    connect(field, &NumberField::editingEnded, this, [this] { m_model.endGesture(kGesture); });
    return field;
}

void StartsField::makeCount()
{
    m_count->setCheck([](double count) -> NumberField::Problem {
        if (count == std::floor(count) && count >= 2.0 && count <= kMaxStarts)
            return std::nullopt;
        return tr("The number of starts must be a whole number from 2 to %1.").arg(countText(kMaxStarts));
    });
    m_count->setStep([this](double count, int steps) { return steppedCount(m_model.scene().starts.value(), count, steps); });
    connect(m_count, &NumberField::valueTyped, this, &StartsField::setCount);
}

void StartsField::makeReach()
{
    const auto stepAlong = [this](NumberField& field, double (Domain::*side)() const) {
        field.setStep([this, side](double value, int steps) {
            return steppedCoordinate(value, steps, (m_model.scene().domain.*side)());
        });
    };
    stepAlong(*m_reach[0], &Domain::width);
    stepAlong(*m_reach[1], &Domain::height);
    stepAlong(*m_radius, &Domain::width);
    for (NumberField* field : m_reach)
        connect(field, &NumberField::valueTyped, this, &StartsField::setReach);
    for (NumberField* field : m_reach)
        field->setCheck([this](double reach) {
            return reachProblem(reach, tr("The line can reach %1 from the start at most, %2 times as far as the map."));
        });
    m_radius->setCheck([this](double radius) {
        return radius > 0.0 ? reachProblem(radius, tr("The radius can be %1 at most, %2 times as far as the map."))
                            : NumberField::Problem(tr("The radius must be above 0."));
    });
    connect(m_radius, &NumberField::valueTyped, this, &StartsField::setRadius);
}

/// sentence: with %1 for the greatest reach, %2 for how many times the map that is.
NumberField::Problem StartsField::reachProblem(double reach, const QString& sentence) const
{
    const Domain& domain = m_model.scene().domain;
    const double most = kFarthest * std::max(domain.width(), domain.height());
    if (std::fabs(reach) <= most)
        return std::nullopt;
    return sentence.arg(shortNumber(most), shortNumber(kFarthest));
}

void StartsField::openMenu()
{
    m_problem->say({});
    m_menu->setMinimumWidth(m_chooser->width());
    m_menu->popup(m_chooser->mapToGlobal(QPoint(0, m_chooser->height() + 2)));
    m_menu->setActiveAction(m_menu->current()); // where the arrow keys begin
}

void StartsField::showScene()
{
    const Scene& scene = m_model.scene();
    const auto kind = scene.starts ? StartsMenu::Kind(scene.starts->kind) : std::nullopt;
    setVisible(!scene.classroom.hides("start"));
    setEnabled(!isStartLocked(scene));
    m_chooser->setText(StartsMenu::nameOf(kind));
    m_chooser->setAccessibleName(tr("Starts: %1").arg(StartsMenu::nameOf(kind)));
    m_chooser->setToolTip(StartsMenu::tipOf(kind));
    m_count->setVisible(kind.has_value());
    const bool isLine = kind == Starts::Kind::Line;
    const bool isDisc = kind == Starts::Kind::Around;
    for (QWidget* part : {static_cast<QWidget*>(m_reach[0]), static_cast<QWidget*>(m_reach[1]),
                          static_cast<QWidget*>(m_comma)})
        part->setVisible(isLine);
    m_radius->setVisible(isDisc);
    m_gridNote->setVisible(kind == Starts::Kind::Grid);
    m_reachName->setVisible(isLine || isDisc);
    m_reachName->setText(isLine ? tr("Reach x, y") : tr("Radius"));
    if (scene.starts)
        showReach(*scene.starts);
    for (NumberField* field : {m_count, m_reach[0], m_reach[1], m_radius})
        if (field->isHidden())
            field->discard(); // what was meant for another kind
    showProblem();
}

void StartsField::showReach(const Starts& starts)
{
    m_count->setValue(starts.count);
    const QString side = countText(int(std::lround(std::sqrt(double(startCount(starts))))));
    m_gridNote->setText(tr("%1 × %1 = %2 starts").arg(side, countText(int(startCount(starts)))));
    m_reach[0]->setValue(starts.reach.x);
    m_reach[1]->setValue(starts.reach.y);
    m_radius->setValue(norm(starts.reach));
}

void StartsField::setCount(double count)
{
    Starts next = m_model.scene().starts.value();
    const double before = next.count;
    next.count = int(count);
    apply(next, *m_count, before);
}

void StartsField::setReach()
{
    Starts next = m_model.scene().starts.value();
    const Point before = next.reach;
    next.reach = {m_reach[0]->value(), m_reach[1]->value()};
    const bool isX = next.reach.x != before.x;
    if (next.reach == Point{})
        return m_reach[isX ? 0 : 1]->refuse(isX ? before.x : before.y, tr("The line needs a length: not both can be 0."));
    apply(next, *m_reach[isX ? 0 : 1], isX ? before.x : before.y);
}

/// The rim is taken on the side where it was.
void StartsField::setRadius(double radius)
{
    Starts next = m_model.scene().starts.value();
    const double before = norm(next.reach);
    next.reach = radius / before * next.reach;
    apply(next, *m_radius, before);
}

void StartsField::apply(const Starts& starts, NumberField& field, double inForce)
{
    if (const auto refusal = m_model.setStarts(starts, kGesture))
        field.refuse(inForce, *refusal);
}

void StartsField::showProblem()
{
    m_problem->say(problemsOf(std::array{m_count, m_reach[0], m_reach[1], m_radius}));
}

} // namespace thalweg::app
