#include "panels/parameter_list.h"

#include "panels/link_button.h"
#include "panels/parameter_field.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr std::size_t kMany = 3; ///< a table of up to so many parameters shows them all

/// ε, weight decay, switches: what most people leave as it is.
bool isRarelyUsed(const Parameter& p)
{
    return p.scale == Scale::LogarithmicOrZero || p.scale == Scale::Switch;
}

} // namespace

ParameterList::ParameterList(Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_layout(new QVBoxLayout(this)), m_more(new LinkButton({}, appearance, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::kSpace);
    auto* row = new QHBoxLayout;
    row->addWidget(m_more);
    row->addStretch();
    m_layout->addLayout(row);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        fold();
    });
    fold();
}

bool ParameterList::shows(std::span<const Parameter> table) const
{
    const auto same = [](const ParameterField* field, const Parameter& p) {
        return field->parameter().id == p.id && field->parameter().name == p.name
               && field->parameter().initial == p.initial;
    };
    return std::ranges::equal(m_fields, table, same);
}

void ParameterList::setTable(std::span<const Parameter> table, std::shared_ptr<const void> keepsText)
{
    if (shows(table))
        return;
    for (ParameterField* field : m_fields) {
        field->hide(); // so that the focus leaves it while it is whole
        delete field;
    }
    m_fields.clear();
    for (const Parameter& parameter : table)
        add(parameter, keepsText);
    fold();
}

void ParameterList::add(const Parameter& parameter, std::shared_ptr<const void> keepsText)
{
    const std::size_t index = m_fields.size();
    auto* field = new ParameterField(parameter, m_appearance, std::move(keepsText), this);
    m_layout->insertWidget(int(index), field);
    m_fields.push_back(field);
    connect(field, &ParameterField::valueChosen, this,
            [this, index](double value) { emit valueChosen(index, value); });
    connect(field, &ParameterField::gestureEnded, this, &ParameterList::gestureEnded);
}

void ParameterList::setValues(std::span<const double> values)
{
    for (std::size_t i = 0; i < std::min(values.size(), m_fields.size()); ++i)
        m_fields[i]->setValue(values[i]);
    fold();
}

void ParameterList::refuse(std::size_t parameter, const QString& sentence)
{
    m_fields[parameter]->refuse(sentence);
}

void ParameterList::setMost(std::size_t most)
{
    m_most = most;
    fold();
}

bool ParameterList::isFolded(std::size_t parameter) const
{
    const ParameterField* field = m_fields[parameter];
    const Parameter& p = field->parameter();
    // A field in use stays, even while it passes through the usual value.
    const bool inUse = field->value() != p.initial || field->isAncestorOf(focusWidget());
    const bool isBeyond = parameter >= m_most && m_fields.size() - m_most > 1;
    return !inUse && m_fields.size() > kMany && (isRarelyUsed(p) || isBeyond);
}

void ParameterList::fold()
{
    int rare = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const bool folds = isFolded(i);
        m_fields[i]->setVisible(!folds || m_unfolded);
        rare += folds ? 1 : 0;
    }
    m_more->setVisible(rare > 0);
    m_more->setText(m_unfolded ? tr("Less") : tr("More (%1)").arg(rare));
    m_more->setToolTip(m_unfolded ? tr("Hides the parameters that are at their usual values")
                                  : tr("Shows the parameters that are rarely changed"));
}

} // namespace thalweg::app
