#include "relief/relief_painter.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kRest = 130;          ///< milliseconds
constexpr double kQuickRatio = 1.0; ///< most pixels per pixel of the view while something moves

} // namespace

ReliefPainter::ReliefPainter(QObject* parent)
    : QObject(parent),
      m_surveying(this, LatestTask<HeightFieldPointer>::Running::Finish,
                  [this](HeightFieldPointer field) { take(std::move(field)); }),
      m_sketching(this, LatestTask<ReliefPicturePointer>::Running::Finish,
                  [this](ReliefPicturePointer picture) { take(std::move(picture)); }),
      m_painting(this, LatestTask<ReliefPicturePointer>::Running::Cancel,
                 [this](ReliefPicturePointer picture) { take(std::move(picture)); })
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ReliefPainter::paintFinely);
}

void ReliefPainter::request(const FieldRequest& field, ReliefRequest picture)
{
    const bool isMoved = picture != m_wanted;
    m_wanted = std::move(picture);
    if (field != m_wantedField) {
        m_wantedField = field;
        m_surveying.request([field](const std::atomic<bool>& cancelled) {
            return heightField(field, HeightField::kNodes, cancelled);
        });
    }
    if (m_field && isMoved)
        paintQuickly();
}

void ReliefPainter::take(HeightFieldPointer field)
{
    m_field = std::move(field);
    paintQuickly();
}

void ReliefPainter::take(ReliefPicturePointer picture)
{
    m_picture = std::move(picture);
    emit painted();
}

ReliefRequest ReliefPainter::wanted(bool fine) const
{
    ReliefRequest request = m_wanted;
    request.field = m_field;
    request.isFine = fine;
    if (!fine)
        request.pixelRatio = std::min(request.pixelRatio, kQuickRatio);
    return request;
}

void ReliefPainter::paintQuickly()
{
    m_painting.cancel();
    m_sketching.request([request = wanted(false)](const std::atomic<bool>& cancelled) {
        return paintRelief(request, cancelled);
    });
    m_rest.start();
}

void ReliefPainter::paintFinely()
{
    if (m_sketching.isBusy()) // it would come later, and replace the fine one
        return m_rest.start();
    m_rest.stop();
    m_painting.request([request = wanted(true)](const std::atomic<bool>& cancelled) {
        return paintRelief(request, cancelled);
    });
}

void ReliefPainter::waitForFinished()
{
    m_surveying.waitForFinished();
    m_sketching.waitForFinished();
    if (!m_field || (m_picture && m_picture->request == wanted(true)))
        return;
    paintFinely();
    m_painting.waitForFinished();
}

} // namespace thalweg::app
