#include "panels/start_ends_view.h"

#include "model/appearance.h"
#include "model/study.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <numeric>

namespace thalweg::app {

namespace {

constexpr std::size_t kMostColumns = 4; ///< minima; those where most paths end
constexpr int kCellPadding = 2;
constexpr int kColumnGap = 8; ///< before a column of numbers
const QString kSquare = QStringLiteral("■\u00a0"); ///< in the run's colour; its name does not break off

QString nameCell(const QString& html) { return QStringLiteral("<td>%1</td>").arg(html); }

QString cell(const QString& html)
{
    return QStringLiteral("<td align='right' style='padding-left: %1px'>%2</td>")
        .arg(kCellPadding + kColumnGap)
        .arg(html);
}

QString count(std::size_t paths) { return paths == 0 ? QStringLiteral("·") : countText(int(paths)); }

std::size_t atMinima(const BundleEnds& ends, const std::vector<std::size_t>& columns)
{
    return std::accumulate(columns.begin(), columns.end(), std::size_t(0), [&](std::size_t sum, std::size_t column) {
        return sum + ends.minima[column].end.members;
    });
}

/// The width of its widest word.
int wordWidth(const QString& text, const QFontMetrics& metrics)
{
    int widest = 0;
    for (const QString& word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

/// Under each other, so that four of them stand in a row.
QString pointHead(Point point)
{
    return QStringLiteral("%1<br>%2").arg(shortNumber(point.x, 3), shortNumber(point.y, 3));
}

} // namespace

StartEndsView::StartEndsView(Study& study, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_study(study), m_appearance(appearance), m_label(new QLabel(this)),
      m_task(this, LatestTask<Ends>::Running::Finish, [this](Ends ends) { take(std::move(ends)); })
{
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setFocusPolicy(Qt::NoFocus);
    m_label->setAccessibleName(tr("Ends from the many starts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 2 * metrics::kSpace, 3 * metrics::kSpace, 2 * metrics::kSpace);
    layout->addWidget(m_label);
    connect(&study, &Study::startsReady, this, &StartEndsView::request);
    connect(&study, &Study::criticalReady, this, &StartEndsView::request);
    connect(&appearance, &Appearance::themeChanged, this, &StartEndsView::write);
    request();
}

void StartEndsView::request()
{
    if (!m_study.starts()) {
        m_task.cancel();
        return take({});
    }
    m_task.request([spread = m_study.starts(), critical = m_study.critical().points](const std::atomic<bool>&) {
        const Scene& scene = spread->scene;
        const auto surface = std::get<ResolvedSurface>(resolve(scene.surface)); // the race's may be another one by now
        const Land land(*surface.surface, scene.domain, surface.minima);
        const auto names = runNames(scene);
        Ends all{startCount(scene.starts.value()), {}};
        for (std::size_t i = 0; i < names.size(); ++i)
            if (const auto& paths = spread->paths[i]; !paths.empty())
                all.runs.push_back({QString::fromStdString(names[i]), scene.runs[i].look,
                                    startEnds(paths, land, critical, surface.minima, nullptr)});
        return all;
    });
}

void StartEndsView::take(Ends ends)
{
    m_ends = std::move(ends);
    setVisible(!m_ends.runs.empty());
    write();
}

/// As many columns as there is room for.
void StartEndsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    write();
}

void StartEndsView::write() { m_label->setText(text()); }

/// Whether no word of the table would have to be broken.
bool StartEndsView::fits(const std::vector<std::size_t>& columns) const
{
    const QFontMetrics font = m_label->fontMetrics();
    const int around = 2 * kCellPadding;
    int names = wordWidth(tr("ends at"), font);
    for (const RunEnds& run : m_ends.runs)
        names = std::max(names, font.horizontalAdvance(kSquare) + wordWidth(run.name, font));
    const int before = around + kColumnGap;
    int needed = names + around;
    for (const std::size_t column : columns) {
        const Point at = m_ends.runs.front().ends.minima[column].minimum;
        needed += before + std::max(font.horizontalAdvance(shortNumber(at.x, 3)),
                                    font.horizontalAdvance(shortNumber(at.y, 3)));
    }
    const QString most = countText(int(m_ends.starts)); // in any of the columns
    for (const QString& head : {tr("else"), QStringLiteral("∞")})
        needed += before + std::max(font.horizontalAdvance(head), font.horizontalAdvance(most));
    return needed <= contentsRect().width() - 6 * metrics::kSpace;
}

/// The minima at which most paths of all runs end, as many as fit, in the order in which they are listed elsewhere.
std::vector<std::size_t> StartEndsView::columns() const
{
    std::vector<std::size_t> counts(m_ends.runs.front().ends.minima.size());
    for (const RunEnds& run : m_ends.runs)
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += run.ends.minima[i].end.members;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            columns.push_back(i);
    std::ranges::stable_sort(columns, std::greater(), [&](std::size_t i) { return counts[i]; });
    columns.resize(std::min(columns.size(), kMostColumns));
    while (columns.size() > 1 && !fits(columns))
        columns.pop_back();
    std::ranges::sort(columns);
    return columns;
}

QString StartEndsView::text() const
{
    if (m_ends.runs.empty())
        return {};
    const Theme& theme = m_appearance.theme();
    const std::vector<std::size_t> shown = columns();
    QString heads = nameCell(tr("ends at"));
    for (const std::size_t column : shown)
        heads += cell(pointHead(m_ends.runs.front().ends.minima[column].minimum));
    heads += cell(tr("else")) + cell(QStringLiteral("∞"));
    QString rows = QStringLiteral("<tr style='color: %1'>%2</tr>").arg(theme.secondText.name(), heads);
    for (const RunEnds& run : m_ends.runs) {
        QString cells = nameCell(QStringLiteral("<span style='color: %1'>%2</span>%3")
                                     .arg(runLook(theme, run.look).colour.name(), kSquare, run.name.toHtmlEscaped()));
        for (const std::size_t column : shown)
            cells += cell(count(run.ends.minima[column].end.members));
        cells += cell(count(run.ends.all.members - atMinima(run.ends, shown))) + cell(count(run.ends.diverged));
        rows += QStringLiteral("<tr>%1</tr>").arg(cells);
    }
    return QStringLiteral("<p style='margin: 0'><b>%1</b></p>"
                          "<table width='100%' cellpadding='%5' cellspacing='0'>%2</table>"
                          "<p style='margin: 0; color: %3'>%4</p>")
        .arg(tr("Where the %1 starts lead").arg(countText(int(m_ends.starts))).toHtmlEscaped(), rows,
             theme.secondText.name(),
             tr("else: at none of these minima when the steps were made; ∞: diverged").toHtmlEscaped(),
             QString::number(kCellPadding));
}

} // namespace thalweg::app
