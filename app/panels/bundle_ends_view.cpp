#include "panels/bundle_ends_view.h"

#include "model/appearance.h"
#include "model/study.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr std::size_t kMostMinima = 6; ///< of a table; those where most members end

QString cell(const QString& text, const char* kind = "td align='right'")
{
    const QString tag = QLatin1String(kind);
    return u'<' + tag + u'>' + text.toHtmlEscaped() + QStringLiteral("</td>");
}

QString row(const QString& first, const MembersEnd& end, bool hasTestLoss)
{
    QString cells = cell(first, "td") + cell(countText(int(end.members))) + cell(shortNumber(end.loss, 3));
    if (hasTestLoss)
        cells += cell(shortNumber(end.testLoss, 3));
    return QStringLiteral("<tr>") + cells + QStringLiteral("</tr>");
}

/// Those at which a member ends, where most end first.
std::vector<BundleEnds::AtMinimum> reached(const BundleEnds& ends)
{
    std::vector<BundleEnds::AtMinimum> minima;
    std::ranges::copy_if(ends.minima, std::back_inserter(minima), [](const auto& m) { return m.end.members > 0; });
    std::ranges::stable_sort(minima, std::greater(), [](const auto& m) { return m.end.members; });
    if (minima.size() > kMostMinima)
        minima.resize(kMostMinima);
    return minima;
}

} // namespace

BundleEndsView::BundleEndsView(Study& study, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_study(study), m_appearance(appearance), m_label(new QLabel(this)),
      m_task(this, LatestTask<Ends>::Running::Finish, [this](Ends ends) { take(std::move(ends)); })
{
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setFocusPolicy(Qt::NoFocus);
    m_label->setAccessibleName(tr("Ends of the repeated runs"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 2 * metrics::kSpace, 3 * metrics::kSpace, 2 * metrics::kSpace);
    layout->addWidget(m_label);
    connect(&study, &Study::bundlesReady, this, &BundleEndsView::request);
    connect(&study, &Study::criticalReady, this, &BundleEndsView::request);
    connect(&appearance, &Appearance::themeChanged, this, &BundleEndsView::write);
    request();
}

void BundleEndsView::request()
{
    const auto& bundles = m_study.bundles();
    if (std::ranges::none_of(bundles, [](const auto& bundle) { return bundle != nullptr; })) {
        m_task.cancel();
        return take({});
    }
    m_task.request([bundles, race = m_study.race(), critical = m_study.critical().points](const std::atomic<bool>&) {
        const auto names = runNames(race->scene);
        const Surface* testLoss = race->surface.testLoss.get();
        Ends all;
        for (std::size_t i = 0; i < std::min(bundles.size(), names.size()); ++i)
            if (bundles[i])
                all.push_back({QString::fromStdString(names[i]), race->scene.runs[i].look, bundles[i]->members.size(),
                               endsOf(bundles[i]->members, critical, testLoss), testLoss != nullptr});
        return all;
    });
}

void BundleEndsView::take(Ends ends)
{
    m_ends = std::move(ends);
    setVisible(!m_ends.empty());
    write();
}

void BundleEndsView::write() { m_label->setText(text()); }

QString BundleEndsView::text() const
{
    QString all;
    for (const RunEnds& run : m_ends)
        all += tableOf(run);
    return all;
}

QString BundleEndsView::tableOf(const RunEnds& run) const
{
    const Theme& theme = m_appearance.theme();
    QString heads = cell(tr("ends near"), "td") + cell(tr("runs")) + cell(tr("loss"));
    if (run.hasTestLoss)
        heads += cell(tr("test loss"));
    QString rows = QStringLiteral("<tr style='color: %1'>%2</tr>").arg(theme.secondText.name(), heads);
    for (const auto& [minimum, end] : reached(run.ends))
        rows += row(pointText(minimum, 3), end, run.hasTestLoss);
    if (run.ends.diverged > 0)
        rows += row(tr("diverged"), {.members = run.ends.diverged}, run.hasTestLoss);
    rows += row(tr("all that stayed"), run.ends.all, run.hasTestLoss);
    const QString title = tr("%1, %2 times").arg(run.name, countText(int(run.members)));
    return QStringLiteral("<p style='margin: 0'><span style='color: %1'>■</span> <b>%2</b></p>"
                          "<table width='100%' cellpadding='2' cellspacing='0'>%3</table>")
        .arg(runLook(theme, run.look).colour.name(), title.toHtmlEscaped(), rows);
}

} // namespace thalweg::app
