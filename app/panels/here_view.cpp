#include "panels/here_view.h"

#include "critical/classify.h"
#include "panels/coordinate_text.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

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

QString vectorText(Point v)
{
    const bool commaIsTaken = QLocale().decimalPoint() == QStringLiteral(",");
    return u'(' + steady(v.x) + (commaIsTaken ? QStringLiteral("; ") : QStringLiteral(", ")) + steady(v.y) + u')';
}

QString shapeOf(const std::array<double, 2>& curvature)
{
    const auto [smaller, larger] = curvature;
    if (smaller > 0.0)
        return HereView::tr("bowl");
    if (larger < 0.0)
        return HereView::tr("dome");
    return smaller < 0.0 && larger > 0.0 ? HereView::tr("saddle") : HereView::tr("flat in one direction");
}

} // namespace

HereView::HereView(SceneModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_grid(new QGridLayout), m_place(new QLabel(this))
{
    m_place->setProperty("quiet", true);
    m_grid->setHorizontalSpacing(2 * metrics::kSpace);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    addRow(X, tr("x"), tr("Place in the plane of parameters"));
    addRow(Y, tr("y"), tr("Place in the plane of parameters"));
    addRow(Value, tr("f"), tr("The loss"));
    addRow(Norm, tr("|g|"), tr("Length of the gradient: how steep it is"));
    addRow(Gradient, tr("g"), tr("The gradient: the direction of the steepest climb"));
    addRow(Smaller, tr("λ₁"), tr("Smaller eigenvalue of the Hessian: the curvature where it is least"));
    addRow(Larger, tr("λ₂"), tr("Larger eigenvalue of the Hessian: the curvature where it is greatest"));
    addRow(Shape, tr("Shape"), tr("What the two curvatures make together"));
    addRow(Limit, tr("2/λ₂"), tr("With a greater learning rate plain gradient descent oscillates here"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 2 * metrics::kSpace, 3 * metrics::kSpace, 3 * metrics::kSpace);
    layout->setSpacing(6);
    layout->addWidget(m_place);
    layout->addLayout(m_grid);
    layout->addStretch();
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & (SceneModel::SurfacePart | SceneModel::StartPart | SceneModel::DomainPart))
            update();
    });
    update();
}

void HereView::addRow(Row row, const QString& name, const QString& tip)
{
    auto* label = new QLabel(name, this);
    label->setProperty("quiet", true);
    auto* value = new QLabel(this);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // So that a new number costs no layout of the panel.
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(name);
    label->setToolTip(tip);
    value->setToolTip(tip);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(value, row, 1);
    m_values[row] = value;
}

void HereView::set(Row row, const QString& text)
{
    if (m_values[row]->text() != text)
        m_values[row]->setText(text);
}

void HereView::showPoint(std::optional<Point> point)
{
    m_point = point;
    update();
}

void HereView::update()
{
    const Point at = m_point.value_or(m_model.scene().start);
    const Domain& domain = m_model.scene().domain;
    m_place->setText(m_point ? tr("Under the mouse") : tr("At the start"));
    // The mouse knows a place no better than the screen shows it; the start is known exactly.
    set(X, m_point ? coordinateText(at.x, domain.width()) : shortNumber(at.x, 6));
    set(Y, m_point ? coordinateText(at.y, domain.height()) : shortNumber(at.y, 6));
    showCurvature(at);
}

void HereView::showCurvature(Point at)
{
    const Dual2<double> f = m_model.surface().surface->secondOrder(at);
    const Point gradient{f.dx, f.dy};
    const bool isSmooth = isFinite(gradient);
    set(Value, steady(f.v));
    const QString nothing = std::isnan(f.v) ? tr("no value here") : tr("no derivative here");
    set(Norm, isSmooth ? steady(norm(gradient)) : nothing);
    set(Gradient, isSmooth ? vectorText(gradient) : kNone);
    const bool isCurved = std::isfinite(f.dxx) && std::isfinite(f.dxy) && std::isfinite(f.dyy);
    const auto [eigenvalues, eigenvectors] = eigen(f.dxx, f.dxy, f.dyy);
    set(Smaller, isCurved ? steady(eigenvalues[0]) : kNone);
    set(Larger, isCurved ? steady(eigenvalues[1]) : kNone);
    set(Shape, isCurved ? shapeOf(eigenvalues) : kNone);
    set(Limit, isCurved && eigenvalues[1] > 0.0 ? steady(2.0 / eigenvalues[1]) : kNone);
}

} // namespace thalweg::app
