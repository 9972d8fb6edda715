// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/report/reportsource.h"
#include "core/result.h"
#include "ui/backups/backgroundwork.h"
#include "ui/report/reportpages.h"

#include <QDate>
#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

class QPrinter;
class QPushButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class PagePreview;
class ReportForm;
class TextLabel;

/// A report for somebody the person trusts: what is in it at the left, how it will look at the right. It is
/// laid out and painted beside the window. Goes with its parent, asking nothing.
class ReportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)

public:
    /// @param stepTitles of the nine steps, in order
    ReportDialog(const Journal &journal, QStringList stepTitles, RelationshipId with, QDate today,
                 QWidget *parent = nullptr);
    ~ReportDialog() override = default;

    ReportForm &form() const { return *m_form; }
    PagePreview &preview() const { return *m_preview; }
    QPushButton &saveButton() const { return *m_save; }
    QPushButton &printButton() const { return *m_print; }
    QString message() const;

    void savePdf(const QString &path);
    void printOn(const std::shared_ptr<QPrinter> &printer);

signals:
    void previewed();
    void written(); ///< or not, as the message says

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void follow();
    /// Reads what is chosen out of the journal, and has it laid out.
    void read();
    void draw(int page);
    void askWhere();
    void askPrinter();
    /// Lays the report out beside the window and hands its pages to `put`; what that says is shown.
    void put(const std::function<Status(const ReportPages &)> &put, const QString &done);
    void ended(const Status &status, const QString &done);
    void enable();

    const Journal &m_journal;
    QStringList m_stepTitles;
    QDate m_today;
    ReportForm *m_form;
    PagePreview *m_preview;
    TextLabel *m_message;
    QPushButton *m_save;
    QPushButton *m_print;
    QTimer m_settling;                            ///< several changes in a row are one
    std::shared_ptr<const ReportSource> m_source; ///< null while it can't be made
    int m_page = 0;
    bool m_again = false; ///< something changed while a page was drawn
    BackgroundWork m_drawing, m_writing;
};

} // namespace mooring::ui
