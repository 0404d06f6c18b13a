#include "beside/land_popup.h"

#include "panels/parameter_list.h"
#include "panels/sentence_label.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thalweg::app {

namespace {

constexpr int kWidth = 300;

} // namespace

LandPopup::LandPopup(SceneModel& shown, LandEdits edits, Appearance& appearance, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_shown(shown), m_edits(std::move(edits)), m_formula(new QLineEdit(this)),
      m_problem(new SentenceLabel(SentenceLabel::Kind::Error, this)), m_parameters(new ParameterList(appearance, this))
{
    setProperty("popup", true);
    setFixedWidth(kWidth);
    m_formula->setFixedHeight(metrics::kControlHeight);
    m_formula->setAccessibleName(tr("Formula f(x, y)"));
    m_formula->setToolTip(tr("Type another formula and press Enter"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(2 * metrics::kSpace);
    layout->addWidget(m_formula);
    layout->addWidget(m_problem);
    layout->addWidget(m_parameters);
    connect(m_formula, &QLineEdit::returnPressed, this, &LandPopup::readFormula);
    connect(m_parameters, &ParameterList::valueChosen, this, &LandPopup::setValue);
    connect(m_parameters, &ParameterList::gestureEnded, this, [this] { m_edits.endGesture(); });
    connect(&shown, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::SurfacePart)
            showSurface();
    });
    showSurface();
}

void LandPopup::popUp(const QWidget& below, bool typing)
{
    m_below = &below;
    showSurface();
    place();
    show();
    m_formula->setCursorPosition(0);
    if (!typing)
        return setFocus(Qt::PopupFocusReason);
    m_formula->setFocus(Qt::PopupFocusReason);
    m_formula->selectAll();
}

void LandPopup::place()
{
    adjustSize();
    const QRect room = m_below->screen()->availableGeometry();
    const QPoint corner = m_below->mapToGlobal(QPoint(m_below->width() - width(), m_below->height() + 2));
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::max(room.top(), std::min(corner.y(), room.bottom() - height())));
}

void LandPopup::readFormula()
{
    const auto refusal = m_edits.type(m_formula->text());
    refuse(refusal.value_or(QString()));
}

void LandPopup::setValue(std::size_t parameter, double value)
{
    if (const auto refusal = m_edits.setValue(parameter, value))
        m_parameters->refuse(parameter, *refusal);
}

void LandPopup::refuse(const QString& sentence)
{
    m_problem->say(sentence);
    if (isVisible())
        place();
}

void LandPopup::showSurface()
{
    const ResolvedSurface& surface = m_shown.surface();
    m_formula->setText(QString::fromStdString(surface.formula));
    m_formula->setCursorPosition(0);
    m_parameters->setTable(surface.parameters, surface.keepsText);
    m_parameters->setVisible(m_parameters->size() > 0);
    m_parameters->setValues(completedValues(surface.parameters, m_shown.scene().surface.values));
    refuse({});
}

} // namespace thalweg::app
