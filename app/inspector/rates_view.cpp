#include "inspector/rates_view.h"

#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/study.h"
#include "text/number_text.h"

#include <QFontMetrics>
#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kSample = 26;
constexpr int kGap = 8;

/// Descent along the gradient alone, whose bound 2/λ is.
bool isPlainDescent(const OptimizerEntry& entry)
{
    return entry.group == OptimizerGroup::FirstSteps && entry.stateSymbols.empty();
}

} // namespace

RatesView::RatesView(SceneModel& model, Study& study, Playback& playback, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Learning rates beside the bound"));
    setToolTip(tr("The learning rate η of each run at this step, and which are above 2/λ₂. The bound is that "
                  "of plain gradient descent; other rules have others"));
    connect(&study, &Study::runsReady, this, [this] {
        if (height() != sizeHint().height()) // a layout of the panel costs more than a frame has to spare
            updateGeometry();
        refresh();
    });
    connect(&playback, &Playback::stepChanged, this, &RatesView::refresh);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    describe();
}

void RatesView::setBound(std::optional<double> bound)
{
    const std::vector<Row> before = rows();
    m_bound = bound;
    if (rows() != before) // seldom: the bound moves with every move of the mouse
        refresh();
}

void RatesView::refresh()
{
    describe();
    update();
}

std::vector<RatesView::Row> RatesView::rows() const
{
    std::vector<Row> rows;
    if (!showsHyperparameters(m_study.runsScene()))
        return rows;
    for (std::size_t i = 0; i < m_study.runs().size(); ++i) {
        const RunChoice& run = m_study.runsScene().runs[i];
        const OptimizerEntry* entry = findOptimizer(run.optimizer);
        if (!run.shown || !entry)
            continue;
        const double rate = m_study.runs()[i].at(m_playback.step()).lr;
        rows.push_back({i, rate, m_bound && rate > *m_bound, isPlainDescent(*entry)});
    }
    return rows;
}

QString RatesView::nameOf(std::size_t run) const
{
    const auto& names = m_model.runNames();
    return run < names.size() ? QString::fromStdString(names[run]) : QString();
}

QString RatesView::rateText(const Row& row) const
{
    const QString above = row.isAbove ? QStringLiteral("> 2/λ₂   ") : QString();
    return above + shortNumber(row.rate);
}

void RatesView::describe()
{
    QStringList lines;
    for (const Row& row : rows())
        lines << nameOf(row.run) + QStringLiteral(": η = ") + shortNumber(row.rate)
                     + (row.isAbove ? tr(", above the bound") : QString());
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

QSize RatesView::sizeHint() const
{
    const int line = fontMetrics().height() + 4;
    return {180, line * int(rows().size())};
}

QSize RatesView::minimumSizeHint() const { return {120, sizeHint().height()}; }

void RatesView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_appearance.theme();
    QRect line(0, 0, width(), fontMetrics().height() + 4);
    for (const Row& row : rows()) {
        const RunLook look = runLook(theme, m_study.runsScene().runs[row.run].look);
        drawRunSample(painter, theme, look, QRectF(line.left(), line.top(), kSample, line.height()));
        const QString rate = rateText(row);
        const int taken = fontMetrics().horizontalAdvance(rate) + kGap;
        const QRect room = line.adjusted(kSample + kGap, 0, -taken, 0);
        painter.setPen(theme.text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(nameOf(row.run), Qt::ElideRight, room.width()));
        painter.setPen(row.isAbove && row.isBinding ? theme.error : row.isAbove ? theme.secondText : theme.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, rate);
        line.translate(0, line.height());
    }
}

} // namespace thalweg::app
