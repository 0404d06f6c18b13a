#include "panels/landscape_panel.h"

#include "losses/models.h"
#include "panels/catalogue_text.h"
#include "panels/chooser_button.h"
#include "panels/content_scroll.h"
#include "panels/formula_editor.h"
#include "panels/link_button.h"
#include "panels/panel_header.h"
#include "panels/parameter_list.h"
#include "panels/place_fields.h"
#include "panels/sample_source.h"
#include "panels/starts_field.h"
#include "panels/surface_picker.h"
#include "theme/theme.h"

#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr std::size_t kMostOfSamples = 3; ///< parameters in sight: share held back, number, noise

/// entry: a surface of the catalogue, or a model.
template <class Entry> QString tipOf(const Entry& entry)
{
    return QStringLiteral("<p><b>%1</b></p><p>%2.</p><p>%3</p>")
        .arg(coreText(entry.name).toHtmlEscaped(), coreText(entry.knownFor).toHtmlEscaped(),
             coreText(entry.source).toHtmlEscaped());
}

QString tipOf(const SurfaceChoice& choice)
{
    if (choice.data)
        return tipOf(*findModel(choice.data->model));
    const SurfaceEntry* entry = findSurface(choice.id);
    return entry ? tipOf(*entry) : LandscapePanel::tr("Choose another surface");
}

} // namespace

LandscapePanel::LandscapePanel(SceneModel& model, Study&, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model),
      m_reset(new LinkButton(tr("Reset domain"), appearance)),
      m_chooser(new ChooserButton(appearance, this)), m_picker(new SurfacePicker(appearance, this)),
      m_formula(new FormulaEditor(model, this)), m_parameters(new ParameterList(appearance, this)),
      m_samples(new SampleSource(model, appearance, this))
{
    m_reset->setToolTip(tr("Back to the part of the plane that this surface is known for"));
    m_chooser->setAccessibleName(tr("Surface"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 3 * metrics::kSpace);
    layout->setSpacing(0);
    layout->addWidget(new PanelHeader(tr("Landscape"), m_reset, this));
    auto* fields = new QWidget(this);
    auto* content = new QVBoxLayout(fields);
    content->setContentsMargins(3 * metrics::kSpace, 0, 3 * metrics::kSpace, 0);
    content->setSpacing(2 * metrics::kSpace);
    content->addWidget(m_chooser);
    content->addWidget(m_formula);
    content->addWidget(m_parameters);
    content->addWidget(m_samples);
    content->addWidget(new PlaceFields(model, this));
    content->addWidget(new StartsField(model, appearance, this));
    layout->addWidget(new ContentScroll(fields, this));
    layout->addStretch();

    connect(m_reset, &QAbstractButton::clicked, this, &LandscapePanel::resetDomain);
    connect(m_chooser, &QAbstractButton::clicked, this, &LandscapePanel::chooseSurface);
    connect(m_picker, &SurfacePicker::surfacePicked, this, &LandscapePanel::pickSurface);
    connect(m_picker, &SurfacePicker::modelPicked, this, &LandscapePanel::pickModel);
    connect(m_picker, &SurfacePicker::formulaWanted, this, &LandscapePanel::typeFormula);
    connect(m_picker, &SurfacePicker::samplesWanted, this, &LandscapePanel::samplesWanted);
    connect(m_parameters, &ParameterList::valueChosen, this, &LandscapePanel::setValue);
    connect(m_parameters, &ParameterList::gestureEnded, &model,
            [&model] { model.endGesture(QStringLiteral("surface")); });
    connect(&model, &SceneModel::changed, this, &LandscapePanel::showScene);
    showScene(SceneModel::AllParts);
}

void LandscapePanel::chooseSurface()
{
    m_picker->open(*m_chooser, m_model.scene().surface);
}

void LandscapePanel::typeFormula() { m_formula->startTyping(); }

void LandscapePanel::pickSurface(const QString& id)
{
    const SurfaceEntry* entry = findSurface(id.toStdString());
    if (entry && entry->id != m_model.scene().surface.id)
        m_model.chooseSurface(*entry);
}

void LandscapePanel::pickModel(const QString& id)
{
    const auto& now = m_model.scene().surface.data;
    if (!now || now->model != id.toStdString())
        m_model.chooseData({.model = id.toStdString()});
}

void LandscapePanel::setValue(std::size_t parameter, double value)
{
    const QString gesture = QStringLiteral("surface/%1").arg(parameter);
    if (const auto refusal = m_model.setSurfaceValue(parameter, value, gesture))
        m_parameters->refuse(parameter, *refusal);
}

void LandscapePanel::resetDomain() { m_model.setDomain(m_model.surface().usualDomain); }

void LandscapePanel::showScene(SceneModel::Parts parts)
{
    if (parts & SceneModel::SurfacePart)
        showSurface();
    if (parts & (SceneModel::SurfacePart | SceneModel::DomainPart)) {
        const Domain& usual = m_model.surface().usualDomain;
        m_reset->setVisible(usual != m_model.scene().domain && !problemWith(usual));
    }
}

void LandscapePanel::showSurface()
{
    const ResolvedSurface& surface = m_model.surface();
    m_chooser->setText(coreText(surface.name));
    m_chooser->setToolTip(tipOf(m_model.scene().surface));
    m_parameters->setTable(surface.parameters, surface.keepsText);
    m_parameters->setMost(surface.data ? kMostOfSamples : m_parameters->size());
    m_parameters->setVisible(m_parameters->size() > 0);
    m_parameters->setValues(completedValues(surface.parameters, m_model.scene().surface.values));
}

} // namespace thalweg::app
