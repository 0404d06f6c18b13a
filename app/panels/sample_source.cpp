#include "panels/sample_source.h"

#include "panels/catalogue_text.h"
#include "panels/link_button.h"
#include "panels/number_field.h"
#include "panels/number_steps.h"
#include "panels/sentence_label.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr QSize kFieldSize{66, 22};

/// Larger whole numbers are no doubles.
constexpr Parameter kSeed{.id = "seed", .symbol = "", .name = "seed of the samples", .initial = 1.0, .min = 0.0,
                          .max = 9'007'199'254'740'992.0, .sliderMin = 0.0, .sliderMax = 100.0,
                          .scale = Scale::Linear,
                          .help = "Which samples are drawn, and which of them are held back. The same seed gives "
                                  "the same samples, on every machine.",
                          .whole = true};

QString countsText(const DataSet& data)
{
    const QString train = countText(int(data.train.size()));
    if (data.test.empty())
        return SampleSource::tr("%1 samples to learn from").arg(train);
    return SampleSource::tr("%1 samples to learn from, %2 held back").arg(train, countText(int(data.test.size())));
}

} // namespace

SampleSource::SampleSource(SceneModel& model, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_counts(new SentenceLabel(SentenceLabel::Kind::Quiet, this)),
      m_another(new LinkButton({}, appearance, this)), m_seed(new NumberField(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_counts);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * metrics::kSpace);
    auto* label = new QLabel(tr("seed"), this);
    label->setProperty("quiet", true);
    row->addWidget(m_another);
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_seed);
    layout->addLayout(row);
    m_seed->setFixedSize(kFieldSize);
    m_seed->setAccessibleName(tr("Seed of the samples"));
    m_seed->setToolTip(parameterTip(kSeed));
    m_seed->setAccessibleDescription(parameterPurpose(kSeed));
    m_seed->setCheck([](double value) { return parameterProblem(kSeed, value); });
    m_seed->setStep([](double value, int steps) { return steppedValue(kSeed, value, steps); });
    label->setBuddy(m_seed);

    connect(m_seed, &NumberField::valueTyped, this, &SampleSource::setSeed);
    connect(m_seed, &NumberField::editingEnded, &model, [&model] { model.endGesture(QStringLiteral("samples")); });
    connect(m_another, &QAbstractButton::clicked, this, [this] { setSeed(m_seed->value() + 1.0); });
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::SurfacePart)
            showScene();
    });
    showScene();
}

void SampleSource::setSeed(double seed)
{
    if (const auto refusal = m_model.setDataSeed(std::uint64_t(seed), QStringLiteral("samples")))
        m_seed->refuse(double(m_model.scene().surface.data->seed), *refusal);
}

void SampleSource::showScene()
{
    const auto& choice = m_model.scene().surface.data;
    setVisible(choice.has_value());
    if (!choice)
        return;
    m_counts->say(countsText(*m_model.surface().data));
    m_seed->setValue(double(choice->seed));
    m_another->setText(choice->samples.empty() ? tr("New samples") : tr("Hold others back"));
    m_another->setToolTip(choice->samples.empty() ? tr("Draws other samples of the same kind")
                                                  : tr("Chooses anew which of your samples are held back"));
}

} // namespace thalweg::app
