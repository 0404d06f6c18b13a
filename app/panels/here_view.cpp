#include "panels/here_view.h"

#include "inspector/rates_view.h"
#include "model/playback.h"
#include "model/study.h"
#include "panels/coordinate_text.h"
#include "panels/link_button.h"
#include "panels/steady_label.h"
#include "plane/basin_legend.h"
#include "taylor/neighbourhood.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

const QString kNone = QStringLiteral("—");

/// Always the same number of digits, so that numbers do not jump about while the mouse moves.
QString steady(double value)
{
    constexpr int kDigits = 4;
    return shortNumber(value, kDigits, Zeros::Keep);
}

/// Two numbers in brackets of the vector's kind.
QString pairText(double first, double second, QChar open, QChar close)
{
    const bool commaIsTaken = QLocale().decimalPoint() == QStringLiteral(",");
    return open + steady(first) + (commaIsTaken ? QStringLiteral("; ") : QStringLiteral(", ")) + steady(second) + close;
}

QString vectorText(Point v) { return pairText(v.x, v.y, u'(', u')'); }

/// A unit vector needs no digits beyond the third.
QString directionText(Point v)
{
    const auto text = [](double c) { return coordinateText(c, 1.0); };
    const bool commaIsTaken = QLocale().decimalPoint() == QStringLiteral(",");
    return u'(' + text(v.x) + (commaIsTaken ? QStringLiteral("; ") : QStringLiteral(", ")) + text(v.y) + u')';
}

QString shapeText(Neighbourhood neighbourhood)
{
    switch (neighbourhood) {
    case Neighbourhood::Bowl:
        return HereView::tr("bowl");
    case Neighbourhood::Valley:
        return HereView::tr("valley");
    case Neighbourhood::Dome:
        return HereView::tr("dome");
    case Neighbourhood::Ridge:
        return HereView::tr("ridge");
    case Neighbourhood::SaddleLike:
        return HereView::tr("saddle-like");
    case Neighbourhood::Plain:
        break;
    }
    return HereView::tr("not curved");
}

bool isCurved(const Dual2<double>& f)
{
    return std::isfinite(f.dxx) && std::isfinite(f.dxy) && std::isfinite(f.dyy);
}

} // namespace

HereView::HereView(SceneModel& model, Study& study, Playback& playback, Appearance& appearance,
                   Inspection& inspection, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_inspection(inspection),
      m_grid(new QGridLayout), m_place(new SteadyLabel(this)), m_unpin(new LinkButton(tr("Unpin"), appearance, this)),
      m_rates(new RatesView(model, study, playback, appearance, this))
{
    m_grid->setHorizontalSpacing(2 * metrics::kSpace);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    addRows();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 2 * metrics::kSpace, 3 * metrics::kSpace, 3 * metrics::kSpace);
    layout->setSpacing(6);
    layout->addWidget(makePlace());
    layout->addLayout(m_grid);
    layout->addStretch();
    connect(&inspection, &Inspection::changed, this, &HereView::update);
    connect(m_unpin, &QAbstractButton::clicked, &inspection, &Inspection::unpin);
    update();
}

QWidget* HereView::makePlace()
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    m_place->label().setProperty("quiet", true);
    m_unpin->setToolTip(tr("Follows the mouse again (Escape)"));
    layout->addWidget(m_place, 1);
    layout->addWidget(m_unpin);
    line->setMinimumHeight(m_unpin->sizeHint().height());
    return line;
}

void HereView::addRows()
{
    addRow(X, tr("x"), tr("Place in the plane of parameters"));
    addRow(Y, tr("y"), tr("Place in the plane of parameters"));
    addRow(Value, tr("f"), tr("The loss"));
    addRow(Norm, tr("|g|"), tr("Length of the gradient: how steep it is"));
    addRow(Gradient, tr("g"), tr("The gradient: the direction of the steepest climb"));
    addRow(HessianX, tr("H"), tr("The Hessian, the second derivatives of f: its first row"));
    addRow(HessianY, QString(), tr("The Hessian's second row"));
    addRow(Smaller, tr("λ₁"), tr("Smaller eigenvalue of the Hessian: the curvature where it is least"));
    addRow(SmallerWay, tr("u₁"), tr("The direction of least curvature"));
    addRow(Larger, tr("λ₂"), tr("Larger eigenvalue of the Hessian: the curvature where it is greatest"));
    addRow(LargerWay, tr("u₂"), tr("The direction of greatest curvature"));
    addRow(Condition, tr("κ"), tr("Condition number max|λ| / min|λ|: how unlike the two curvatures are"));
    addRow(Shape, tr("Shape"), tr("What the two curvatures make together, whatever the slope"));
    addRow(Cross, tr("Arms"), tr("At the ends of the cross on the map the curvature alone has changed f by so much; "
                                 "an arm is √(2Δf/|λ|) long"));
    addRow(Limit, tr("2/λ₂"), tr("With a greater learning rate plain gradient descent oscillates here"));
    m_grid->addWidget(m_rates, Limit + 1, 0, 1, 2);
    addRow(ModelAt, tr("Model at"), tr("Where Taylor's model of second order is made"));
    addRow(ModelError, tr("|m − f|"), tr("How far the model is off at the mouse, or at the pin"));
    const int percent = qRound(100.0 * ModelReach::kShare);
    addRow(ModelRadius, tr("Holds up to"),
           tr("Radius of the circle on the map: inside it the model is nowhere off by more than %1 % of the "
              "greatest change that it foretells there").arg(percent));
    addRow(Basin, tr("Leads to"), tr("Where the selected run ends from here, and how many steps it takes"));
    setShown(Basin, false);
    setShown(ModelAt, false);
    setShown(ModelError, false);
    setShown(ModelRadius, false);
}

void HereView::addRow(Row row, const QString& name, const QString& tip)
{
    auto* label = new QLabel(name, this);
    label->setProperty("quiet", true);
    auto* value = new SteadyLabel(this);
    value->label().setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->label().setAccessibleName(name.isEmpty() ? tip : name);
    label->setToolTip(tip);
    value->setToolTip(tip);
    const int line = row > Limit ? row + 1 : row; // below the rates
    m_grid->addWidget(label, line, 0);
    m_grid->addWidget(value, line, 1);
    m_names[row] = label;
    m_values[row] = value;
}

void HereView::set(Row row, const QString& text) { m_values[row]->setText(text); }

void HereView::setShown(Row row, bool shown)
{
    m_names[row]->setVisible(shown);
    m_values[row]->setVisible(shown);
}

void HereView::showModel(const std::optional<ModelReach>& reach)
{
    if (m_reach.has_value() != reach.has_value())
        for (const Row row : {ModelAt, ModelError, ModelRadius})
            setShown(row, reach.has_value());
    m_reach = reach;
    if (!reach)
        return;
    set(ModelAt, vectorText(reach->model.centre));
    set(ModelRadius, reach->endless ? tr("beyond the view") : steady(reach->radius));
    showError();
}

void HereView::showBasins(const BasinMapPointer& basins)
{
    if ((basins == nullptr) != (m_basins == nullptr))
        setShown(Basin, basins != nullptr);
    m_basins = basins;
    showBasin();
}

void HereView::showBasin()
{
    const Point at = m_inspection.point();
    if (!m_basins)
        return;
    if (!m_basins->request.view.contains(at))
        return set(Basin, kNone);
    const std::size_t cell = m_basins->cellAt(at);
    const BasinEnd& end = m_basins->basins.ends[m_basins->basins.end[cell]];
    set(Basin, tr("%1, step %2").arg(basinEndText(end), countText(m_basins->basins.steps[cell])));
}

void HereView::showCrossHeight(double height)
{
    m_crossHeight = height;
    showCross();
}

void HereView::showView(const Domain& visible)
{
    m_view = visible;
    showPlace();
}

/// Without curvature no way is long enough to change f by it.
void HereView::showCross()
{
    set(Cross, m_hasArms && m_crossHeight ? tr("Δf = %1").arg(shortNumber(*m_crossHeight)) : kNone);
}

void HereView::update()
{
    showPlace();
    const Dual2<double> local = m_model.surface().surface->secondOrder(m_inspection.point());
    showSlope(local);
    showCurvature(local);
    showError();
    showBasin();
}

QString HereView::placeText() const
{
    switch (m_inspection.place()) {
    case Inspection::Place::Pin:
        return tr("At the pin");
    case Inspection::Place::Mouse:
        return tr("Under the mouse");
    case Inspection::Place::Head:
        break;
    case Inspection::Place::Start:
        return tr("At the start");
    }
    const std::size_t run = *m_inspection.head();
    const auto& names = m_model.runNames();
    const QString name = run < names.size() ? QString::fromStdString(names[run]) : QString();
    return tr("%1 at step %2").arg(name, countText(std::min(m_playback.step(), m_study.runs()[run].lastStep())));
}

void HereView::showPlace()
{
    m_place->setText(placeText());
    const bool isPinned = m_inspection.place() == Inspection::Place::Pin;
    if (m_unpin->isVisibleTo(this) != isPinned)
        m_unpin->setVisible(isPinned);
    const Point at = m_inspection.point();
    const Domain& view = m_view ? *m_view : m_model.scene().domain;
    // The mouse knows a place no better than the screen shows it; others are known exactly.
    const bool isMouse = m_inspection.place() == Inspection::Place::Mouse;
    set(X, isMouse ? coordinateText(at.x, view.width()) : exactCoordinateText(at.x, view.width()));
    set(Y, isMouse ? coordinateText(at.y, view.height()) : exactCoordinateText(at.y, view.height()));
}

void HereView::showSlope(const Dual2<double>& f)
{
    const Point gradient{f.dx, f.dy};
    const bool isSmooth = isFinite(gradient);
    set(Value, steady(f.v));
    const QString nothing = std::isnan(f.v) ? tr("no value here") : tr("no derivative here");
    set(Norm, isSmooth ? steady(norm(gradient)) : nothing);
    set(Gradient, isSmooth ? vectorText(gradient) : kNone);
}

void HereView::showCurvature(const Dual2<double>& f)
{
    const bool curved = isCurved(f);
    const auto [eigenvalues, eigenvectors] = eigen(f.dxx, f.dxy, f.dyy);
    set(HessianX, curved ? pairText(f.dxx, f.dxy, u'[', u']') : kNone);
    set(HessianY, curved ? pairText(f.dxy, f.dyy, u'[', u']') : kNone);
    set(Smaller, curved ? steady(eigenvalues[0]) : kNone);
    set(SmallerWay, curved ? directionText(eigenvectors[0]) : kNone);
    set(Larger, curved ? steady(eigenvalues[1]) : kNone);
    set(LargerWay, curved ? directionText(eigenvectors[1]) : kNone);
    set(Condition, curved ? steady(conditionNumber(eigenvalues)) : kNone);
    set(Shape, curved ? shapeText(neighbourhoodOf(eigenvalues)) : kNone);
    m_hasArms = curved && neighbourhoodOf(eigenvalues) != Neighbourhood::Plain;
    showCross();
    const bool isBounded = curved && eigenvalues[1] > 0.0;
    set(Limit, isBounded ? steady(2.0 / eigenvalues[1]) : kNone);
    m_rates->setBound(isBounded ? std::optional(2.0 / eigenvalues[1]) : std::nullopt);
}

void HereView::showError()
{
    if (!m_reach)
        return;
    const Point at = m_inspection.mouse().value_or(m_inspection.point());
    set(ModelError, steady(std::fabs(m_reach->model.at(at) - m_model.surface().surface->value(at))));
}

} // namespace thalweg::app
