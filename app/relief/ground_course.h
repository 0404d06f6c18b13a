#pragma once

#include "plane/trail_walker.h"
#include "relief/relief_picture.h"

namespace thalweg::app {

/// Pieces of a trail that the ground hides, until they are taken.
using HiddenPieces = std::shared_ptr<std::vector<TrailPiece>>;

/// Into how many pieces a straight move is cut to follow the ground: no more than can be seen.
/// pixelRatio: of what is painted on the picture.
int piecesOnGround(const ReliefPicture& picture, double pixelRatio, Point from, Point to);

/// Follows a trajectory over the ground of a relief: pieces lie on it, and those that it hides are put aside.
class GroundCourse : public TrailCourse {
public:
    /// picture and hidden: not null. size, pixelRatio, dash and margin: of the picture of trails, in its own pixels.
    GroundCourse(ReliefPicturePointer picture, QSize size, double pixelRatio, QList<double> dash, double margin,
                 HiddenPieces hidden);

    void advance(const Trajectory& run, int step, std::vector<TrailPiece>& dashes,
                 std::vector<TrailPiece>& whole) override;
    std::optional<TrailExit> exit() const override { return m_exit; } ///< where it left the domain

private:
    void visit(Point from, Point to);
    void follow(Point from, Point to);
    void goTo(const Spot& spot);
    void noteExit(Point last, Point beyond);
    Spot spotAt(Point at) const;
    QPointF pixelOf(const Spot& spot) const;
    Point placeOf(const Spot& spot) const; ///< for the pen

    ReliefPicturePointer m_picture;
    QSize m_size;
    double m_ratio;
    HiddenPieces m_hidden;
    TrailWalker m_pen; ///< in a plane whose units are pixels
    int m_step = -1;
    Point m_at;
    bool m_isDown = false; ///< the pen is at m_at
    Spot m_last;
    std::optional<TrailExit> m_exit;
    std::vector<TrailPiece>* m_dashes = nullptr; ///< the caller's, during advance()
    std::vector<TrailPiece>* m_whole = nullptr;
    std::vector<TrailPiece> m_nowhere; ///< kept for its memory
};

/// What a GroundCourse has put aside, once it has gone on; no halo.
class HiddenCourse : public TrailCourse {
public:
    explicit HiddenCourse(HiddenPieces pieces) : m_pieces(std::move(pieces)) {}

    void advance(const Trajectory& run, int step, std::vector<TrailPiece>& dashes,
                 std::vector<TrailPiece>& whole) override;
    std::optional<TrailExit> exit() const override { return std::nullopt; }

private:
    HiddenPieces m_pieces;
};

} // namespace thalweg::app
