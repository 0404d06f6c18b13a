#include "beside/land_header.h"

#include "beside/land_popup.h"
#include "beside/verdict_strip.h"
#include "model/appearance.h"
#include "panels/catalogue_text.h"
#include "panels/chooser_button.h"
#include "panels/fonts.h"
#include "panels/surface_picker.h"
#include "text/number_text.h"
#include "theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kLarge = 1.3; ///< the numbers, beside the window's type
constexpr double kControl = 1.5; ///< height of the controls, in heights of the type
constexpr int kFocusLine = 2;

QLabel* quiet(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("quiet", true);
    return label;
}

} // namespace

LandHeader::LandHeader(SceneModel& shown, Clinic& clinic, Selection& selection, Appearance& appearance,
                       const LandEdits& edits, QWidget* parent)
    : QWidget(parent), m_shown(shown), m_appearance(appearance), m_edits(edits), m_tools(new QWidget(this)),
      m_chooser(new ChooserButton(appearance, this)), m_adjust(new QToolButton(this)), m_close(new QToolButton(this)),
      m_slope(new QLabel(this)), m_loss(new QLabel(this)),
      m_verdicts(new VerdictStrip(shown, clinic, selection, appearance, this)),
      m_popup(new LandPopup(shown, edits, appearance, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 4);
    layout->setSpacing(6);
    buildTools();
    layout->addWidget(m_tools);
    layout->addWidget(numbers());
    layout->addWidget(m_verdicts);
    connect(&shown, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::SurfacePart)
            showSurface();
        if (parts & (SceneModel::SurfacePart | SceneModel::StartPart))
            showStart();
    });
    connect(&appearance, &Appearance::themeChanged, this, &LandHeader::drawIcons);
    fitType();
    showSurface();
    showStart();
    drawIcons();
}

void LandHeader::buildTools()
{
    auto* layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    m_chooser->setAccessibleName(tr("Surface"));
    m_adjust->setText(tr("Adjust"));
    m_adjust->setToolTip(tr("The formula and the parameters of this landscape"));
    m_adjust->setProperty("boxed", true);
    m_close->setToolTip(tr("Close this landscape (B)"));
    m_close->setAccessibleName(tr("Close this landscape"));
    m_close->setVisible(bool(m_edits.close));
    layout->addWidget(m_chooser, 1);
    layout->addWidget(m_adjust);
    layout->addWidget(m_close);
    connect(m_chooser, &QAbstractButton::clicked, this, &LandHeader::chooseSurface);
    connect(m_adjust, &QAbstractButton::clicked, this, [this] { m_popup->popUp(*m_adjust, false); });
    connect(m_close, &QAbstractButton::clicked, this, [this] { m_edits.close(); });
}

QWidget* LandHeader::numbers()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    const QString tip = tr("Length of the gradient at the start: what plain descent has to go by");
    auto* name = quiet(tr("|g| at the start"), row);
    name->setToolTip(tip);
    m_slope->setToolTip(tip);
    layout->addWidget(name);
    layout->addWidget(m_slope);
    layout->addStretch();
    layout->addWidget(quiet(tr("loss there"), row));
    layout->addWidget(m_loss);
    return row;
}

SurfacePicker& LandHeader::picker()
{
    if (!m_picker) {
        m_picker = new SurfacePicker(m_appearance, this);
        connect(m_picker, &SurfacePicker::surfacePicked, this, &LandHeader::pick);
        connect(m_picker, &SurfacePicker::formulaWanted, this, [this] { m_popup->popUp(*m_adjust, true); });
    }
    return *m_picker;
}

void LandHeader::chooseSurface() { picker().open(*m_chooser, m_shown.scene().surface); }

void LandHeader::pick(const QString& id)
{
    const SurfaceEntry* entry = findSurface(id.toStdString());
    if (entry && entry->id != m_shown.scene().surface.id)
        m_edits.choose(*entry);
}

void LandHeader::showSurface() { m_chooser->setText(coreText(m_shown.surface().name)); }

void LandHeader::showStart()
{
    const Dual<double> at = m_shown.surface().surface->firstOrder(m_shown.scene().start);
    m_slope->setText(shortNumber(std::hypot(at.dx, at.dy), 2));
    m_loss->setText(shortNumber(at.v, 3));
}

void LandHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitType();
}

/// As high as the type asks for, which is larger in presentations.
void LandHeader::fitType()
{
    const int height = std::max(metrics::kControlHeight, qRound(kControl * fontMetrics().height()));
    for (QWidget* control : std::initializer_list<QWidget*>{m_tools, m_chooser, m_adjust})
        control->setFixedHeight(height);
    m_close->setFixedSize(height, height);
    // A style sheet keeps them from following by themselves.
    for (QWidget* part : std::initializer_list<QWidget*>{m_verdicts, m_chooser, m_adjust})
        part->setFont(font());
    for (QLabel* name : m_slope->parentWidget()->findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
        name->setFont(font());
    for (QLabel* number : {m_slope, m_loss})
        number->setFont(boldened(scaled(font(), kLarge)));
}

void LandHeader::setInFocus(bool isInFocus)
{
    m_isInFocus = isInFocus;
    setAccessibleDescription(isInFocus ? tr("The panels speak of this landscape") : QString());
    update();
}

void LandHeader::paintEvent(QPaintEvent*)
{
    if (m_isInFocus)
        QPainter(this).fillRect(QRect(0, 0, width(), kFocusLine), m_appearance.theme().accent);
}

void LandHeader::drawIcons() { m_close->setIcon(themedIcon(QStringLiteral("close"), m_appearance.theme())); }

} // namespace thalweg::app
