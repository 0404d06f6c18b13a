#include "beside/land_pages.h"

#include "panels/elided_label.h"
#include "panels/link_button.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <utility>

namespace thalweg::app {

LandPages::LandPages(Lands& lands, Appearance& appearance, Make make, QWidget* parent)
    : QWidget(parent), m_lands(lands), m_make(std::move(make)), m_line(new QWidget(this)),
      m_title(new ElidedLabel(m_line)), m_pages(new QStackedWidget(this)), m_first(m_make(LandPlace::First, m_pages))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeLine(appearance));
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_first);
    connect(&lands, &Lands::secondChanged, this, &LandPages::showSecond);
    connect(&lands, &Lands::focusChanged, this, &LandPages::showFocus);
    connect(&lands, &Lands::titlesChanged, this, &LandPages::showTitle);
    showSecond();
    showFocus();
}

QWidget* LandPages::makeLine(Appearance& appearance)
{
    auto* other = new LinkButton(tr("Other"), appearance, m_line);
    other->setToolTip(tr("Speaks of the other landscape (Shift+B)"));
    other->setAccessibleName(tr("Speak of the other landscape"));
    auto* layout = new QHBoxLayout(m_line);
    layout->setContentsMargins(3 * metrics::kSpace, 0, 2 * metrics::kSpace, 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(other);
    connect(other, &QAbstractButton::clicked, &m_lands, &Lands::focusOnOther);
    return m_line;
}

QString LandPages::line() const { return m_line->isHidden() ? QString() : m_title->text(); }

/// Deleted at once: its models may go now, and nothing on a page lets the second landscape go.
void LandPages::showSecond()
{
    const bool isWanted = m_lands.second() != nullptr;
    m_line->setVisible(isWanted);
    if (isWanted == (m_second != nullptr))
        return;
    if (!isWanted)
        return delete std::exchange(m_second, nullptr);
    m_second = m_make(LandPlace::Second, m_pages);
    m_pages->addWidget(m_second);
    showTitle();
}

void LandPages::showFocus()
{
    QWidget* wanted = page(m_lands.inFocus());
    if (!wanted)
        return;
    m_pages->setCurrentWidget(wanted);
    showTitle();
    emit turned(m_lands.inFocus());
}

void LandPages::showTitle() { m_title->setText(tr("on %1").arg(m_lands.title(m_lands.inFocus()))); }

} // namespace thalweg::app
