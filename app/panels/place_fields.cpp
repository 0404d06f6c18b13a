#include "panels/place_fields.h"

#include "model/classroom_sight.h"
#include "model/undo_text.h"
#include "panels/number_field.h"
#include "panels/number_steps.h"
#include "panels/sentence_label.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace thalweg::app {

namespace {

constexpr int kFieldHeight = 24;

std::array<double, 6> valuesOf(const Scene& scene)
{
    const Domain& d = scene.domain;
    return {d.xmin, d.xmax, d.ymin, d.ymax, scene.start.x, scene.start.y};
}

} // namespace

PlaceFields::PlaceFields(SceneModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_grid(new QGridLayout(this)), m_problem(new SentenceLabel(SentenceLabel::Kind::Error, this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(metrics::kSpace);
    m_grid->setVerticalSpacing(metrics::kSpace);
    m_grid->setColumnStretch(0, 1);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        static const char* const kNames[] = {QT_TR_NOOP("Least x of the map"), QT_TR_NOOP("Greatest x of the map"),
                                             QT_TR_NOOP("Least y of the map"), QT_TR_NOOP("Greatest y of the map"),
                                             QT_TR_NOOP("x of the start"),     QT_TR_NOOP("y of the start")};
        m_fields[i] = makeField(Field(i), tr(kNames[i]));
    }
    addRow(tr("Domain x"), tr("…"), XMin, XMax);
    addRow(tr("Domain y"), tr("…"), YMin, YMax);
    m_startRow = m_grid->rowCount();
    addRow(tr("Start x, y"), tr(","), StartX, StartY);
    m_grid->addWidget(m_problem, m_grid->rowCount(), 0, 1, 4);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::SurfacePart)
            for (NumberField* field : m_fields)
                field->discard(); // what was meant for another surface
        if (parts & (SceneModel::DomainPart | SceneModel::StartPart))
            showScene();
        if (parts & SceneModel::ClassroomPart)
            obeyClassroom();
    });
    showScene();
    obeyClassroom();
}

NumberField* PlaceFields::makeField(Field index, const QString& name)
{
    auto* field = new NumberField(this);
    field->setFixedSize(72, kFieldHeight);
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setStep([this, index](double value, int steps) { return stepped(index, value, steps); });
    connect(field, &NumberField::problemChanged, this, &PlaceFields::showProblem);
    if (index == StartX || index == StartY) {
        connect(field, &NumberField::valueTyped, this, &PlaceFields::applyStart);
        connect(field, &NumberField::editingEnded, this,
                [this] { m_model.endGesture(QStringLiteral("start")); });
    } else {
        connect(field, &NumberField::stepped, this, [this] { applyDomain(QStringLiteral("domain")); });
        connect(field, &NumberField::editingEnded, this, [this] {
            applyDomain(QStringLiteral("domain"));
            m_model.endGesture(QStringLiteral("domain"));
        });
    }
    return field;
}

void PlaceFields::addRow(const QString& label, const QString& between, Field left, Field right)
{
    const int row = m_grid->rowCount();
    auto* name = new QLabel(label, this);
    name->setProperty("quiet", true);
    auto* sign = new QLabel(between, this);
    sign->setProperty("quiet", true);
    sign->setAlignment(Qt::AlignCenter);
    sign->setFixedWidth(14);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(m_fields[left], row, 1);
    m_grid->addWidget(sign, row, 2);
    m_grid->addWidget(m_fields[right], row, 3);
}

double PlaceFields::stepped(Field field, double value, int steps) const
{
    const Domain& d = m_model.scene().domain;
    const bool alongX = field == XMin || field == XMax || field == StartX;
    return steppedCoordinate(value, steps, alongX ? d.width() : d.height());
}

void PlaceFields::obeyClassroom()
{
    const Classroom& classroom = m_model.scene().classroom;
    for (const Field field : {StartX, StartY})
        m_fields[field]->setEnabled(!isStartLocked(m_model.scene()));
    for (int column = 0; column < m_grid->columnCount(); ++column)
        if (QLayoutItem* item = m_grid->itemAtPosition(m_startRow, column))
            item->widget()->setVisible(!classroom.hides("start"));
}

void PlaceFields::showScene()
{
    const auto values = valuesOf(m_model.scene());
    for (std::size_t i = 0; i < values.size(); ++i)
        m_fields[i]->setValue(values[i]);
}

/// Each axis by itself: what is wrong with one has nothing to do with the other.
void PlaceFields::applyDomain(const QString& gesture)
{
    applyAxis(XMin, XMax, &Domain::xmin, &Domain::xmax, tr("The least x must be below the greatest."), gesture);
    applyAxis(YMin, YMax, &Domain::ymin, &Domain::ymax, tr("The least y must be below the greatest."), gesture);
}

/// Both fields count as they stand, so that a domain can be moved past its old end one field at a time: until they
/// fit together the sentence says what does not.
void PlaceFields::applyAxis(Field low, Field high, double Domain::*from, double Domain::*to, const QString& upsideDown,
                            const QString& gesture)
{
    const auto least = m_fields[low]->typed();
    const auto greatest = m_fields[high]->typed();
    if (!least || !greatest)
        return;
    if (!(*least < *greatest))
        return complain({low, high}, upsideDown);
    Scene next = m_model.scene();
    next.domain.*from = *least;
    next.domain.*to = *greatest;
    const auto refusal = m_model.apply(next, undoText(staticMetaObject.className(), QT_TR_NOOP("Domain")), gesture);
    complain({low, high}, refusal.value_or(QString()));
}

void PlaceFields::applyStart()
{
    const Point start{m_fields[StartX]->value(), m_fields[StartY]->value()};
    if (const auto refusal = m_model.setStart(start, QStringLiteral("start")))
        complain({StartX, StartY}, *refusal);
}

void PlaceFields::complain(std::initializer_list<Field> fields, const QString& sentence)
{
    const auto inForce = valuesOf(m_model.scene());
    for (const Field field : fields)
        m_fields[field]->refuse(inForce[field], sentence);
}

void PlaceFields::showProblem()
{
    m_problem->say(problemsOf(m_fields));
}

} // namespace thalweg::app
